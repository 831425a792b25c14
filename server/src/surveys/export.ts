import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { QuestionTally } from '@minber/shared/surveys/results';
import { talliesOf } from '@minber/shared/surveys/rules';
import type { SurveyQuestion } from '@minber/shared/surveys/survey';
import { type Cell, type FileAnswer, type Sheet, toCsv, toXlsx } from '../platform/index.ts';
import type { Results } from './results.ts';
import { exportTexts } from './texts.ts';

/** Everything of a survey's results that is shown to this reader, a line for each answer that could be given. */
export function exportResults(results: Results, format: 'csv' | 'xlsx', language: Language): Promise<FileAnswer> {
  const texts = exportTexts[language];
  const { questions } = results.content;
  const nameOf = (group: string | null) => {
    if (group === null) return texts.whole;
    const name = results.groups.find(({ regionId }) => regionId === group)?.regionName;
    return name ? inLanguage(name, language) : texts.noRegion;
  };
  const rows = [...results.open].flatMap(([group, sheets]) =>
    talliesOf(questions, sheets).flatMap((tally, at) => {
      const question = questions[at];
      return question ? linesOf(question, tally, language).map((line) => [nameOf(group), ...line]) : [];
    }),
  );
  const sheet: Sheet = {
    name: inLanguage(results.title, language),
    heading: [inLanguage(results.programmeTitle, language), inLanguage(results.cohortTitle, language)],
    columns: texts.columns.map((title, at) => (at === 4 ? { title, format: 'decimal' } : { title })),
    rows,
  };
  return format === 'csv' ? toCsv('survey', sheet, language) : toXlsx('survey', sheet);
}

function linesOf(question: SurveyQuestion, tally: QuestionTally, language: Language): Cell[][] {
  const asked = inLanguage(question.text, language);
  const answered = Math.max(1, tally.answered);
  const nameOf = (id: string) => {
    const option = 'options' in question ? question.options.find(({ optionId }) => optionId === id) : undefined;
    return option ? inLanguage(option.text, language) : id;
  };
  const round = (value: number) => Math.round(value * 10) / 10;
  return [
    ...tally.counts.map(({ id, count }): Cell[] => [asked, nameOf(id), count, round((100 * count) / answered)]),
    ...(tally.mean === null ? [] : [[asked, exportTexts[language].mean, round(tally.mean), null]]),
    ...tally.texts.map((text): Cell[] => [asked, text, null, null]),
  ];
}
