import { inLanguage } from '@minber/shared/platform/text';
import { appendix } from './appendix.ts';
import { hallSections } from './hall-section.ts';
import type { Paper, PaperInput } from './paper.ts';
import { paperWords } from './words.ts';

/** The document of one session or of several: the sheets of each, then what belongs to it as a whole. */
export function compose(input: PaperInput): Paper {
  const [first] = input.sessions;
  if (!first) throw new Error('There is no session to write about');
  const words = paperWords[input.language];
  return {
    language: input.language,
    title: `${words.document}: ${inLanguage(first.record.report.title, input.language)}`,
    author: input.institution,
    madeAt: input.madeAt,
    watermark: input.sessions.some(({ approval }) => approval === null) ? words.draft : null,
    sections: input.sessions.flatMap((session) => [...hallSections(session, input), appendix(session, input)]),
  };
}
