import { writeExtras } from '../extras.ts';
import type { FileBody, FileQuestion, FileText } from '../file-question.ts';
import { categoryOf } from '../folders.ts';
import { encodeLabel, escapeText } from './escape.ts';
import { writeAnswers } from './write-answers.ts';
import { writeText } from './write-text.ts';

/** Questions as a GIFT file, in their order; a category line wherever the folder changes. */
export function writeGift(questions: FileQuestion[]): string {
  const blocks: string[] = [];
  let folder = '';
  for (const question of questions) {
    const category = categoryOf(question.folder);
    if (category !== folder) blocks.push(`$CATEGORY: ${escapeText(category)}`);
    folder = category;
    blocks.push(writeQuestion(question));
  }
  return `${blocks.join('\n\n')}\n`;
}

function writeQuestion({ name, idNumber, tags, text, generalFeedback, body, extras }: FileQuestion): string {
  const ours = writeExtras(extras);
  const labels = [
    ...(idNumber ? [label('id', idNumber)] : []),
    ...tags.map((tag) => label('tag', tag)),
    ...(ours ? [`[minber:${encodeLabel(ours)}]`] : []),
  ];
  const title = name === '' ? '' : `::${escapeText(name)}::`;
  const question = `${title}[${text.format === 'auto' ? 'moodle' : text.format}]${escapeText(text.text)}`;
  return [
    ...(labels.length > 0 ? [`// ${labels.join(' ')}`] : []),
    `${question}${sectionOf(body, generalFeedback, text.format)}`,
  ].join('\n');
}

function sectionOf(body: FileBody, feedback: FileText | null, format: FileText['format']): string {
  if (body.kind === 'description') return '';
  const answers = writeAnswers(body, format);
  const general = feedback ? `####${writeText(feedback, format)}` : '';
  return answers.includes('\n') ? `{${answers}\n${general && `\t${general}\n`}}` : `{${answers}${general}}`;
}

function label(name: string, value: string): string {
  const inside = value.replace(/\s+/g, ' ').replaceAll(']', '\\]');
  // A backslash at the end would take the bracket's meaning; the space goes when it is read.
  return `[${name}:${inside.endsWith('\\') ? `${inside} ` : inside}]`;
}
