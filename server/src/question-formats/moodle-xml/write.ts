import { writeExtras } from '@minber/shared/question-formats/extras';
import type { FileQuestion } from '@minber/shared/question-formats/file-question';
import { categoryOf } from '@minber/shared/question-formats/folders';
import { bodyLines, moodleKinds } from './write-body.ts';
import { type Lines, leaf, nested, textElement } from './write-lines.ts';

/** Questions as Moodle XML, in their order; a category wherever the folder changes. */
export function writeMoodleXml(questions: FileQuestion[]): string {
  const lines: Lines = [];
  let folder = '';
  for (const question of questions) {
    const category = categoryOf(question.folder);
    if (category !== folder)
      lines.push(...nested('question', [...nested('category', [leaf('text', category)])], { type: 'category' }));
    folder = category;
    lines.push(...questionLines(question));
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${nested('quiz', lines).join('\n')}\n`;
}

function questionLines(question: FileQuestion): Lines {
  const { name, text, generalFeedback, mark, idNumber, tags, body, extras } = question;
  const ours = writeExtras(extras);
  return nested(
    'question',
    [
      ...nested('name', [leaf('text', name)]),
      ...textElement('questiontext', text),
      ...textElement('generalfeedback', generalFeedback ?? { text: '', format: text.format, files: [] }),
      ...(mark === null ? [] : [leaf('defaultgrade', String(mark))]),
      leaf('hidden', '0'),
      leaf('idnumber', idNumber),
      ...bodyLines(body, text.format),
      ...(tags.length > 0
        ? nested(
            'tags',
            tags.flatMap((tag) => nested('tag', [leaf('text', tag)])),
          )
        : []),
      ...(ours ? [leaf('minber', ours)] : []),
    ],
    { type: moodleKinds[body.kind] },
  );
}
