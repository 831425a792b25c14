import type { FileBody, FileNumber, FileText } from '@minber/shared/question-formats/file-question';
import { type Lines, leaf, nested, textElement } from './write-lines.ts';

type Format = FileText['format'];

export const moodleKinds: Record<FileBody['kind'], string> = {
  choice: 'multichoice',
  trueFalse: 'truefalse',
  shortAnswer: 'shortanswer',
  numeric: 'numerical',
  matching: 'matching',
  ordering: 'ordering',
  essay: 'essay',
  description: 'description',
};

/** What is particular to a kind, as Moodle writes it. */
export function bodyLines(body: FileBody, format: Format): Lines {
  switch (body.kind) {
    case 'choice':
      return [
        leaf('single', String(body.single)),
        leaf('shuffleanswers', String(body.shuffle ?? true)),
        leaf('answernumbering', 'abc'),
        ...body.answers.flatMap((one) => answer(one.text, one.percent, one.feedback, format)),
      ];
    case 'trueFalse':
      return [
        ...answer(plain('true'), body.right ? 100 : 0, body.whenTrue, format),
        ...answer(plain('false'), body.right ? 0 : 100, body.whenFalse, format),
      ];
    case 'shortAnswer':
      return [
        leaf('usecase', body.caseSensitive ? '1' : '0'),
        ...body.answers.flatMap((one) => answer(one.text, one.percent, one.feedback, format)),
      ];
    case 'numeric':
      return body.answers.flatMap((one) => number(one, format));
    case 'matching':
      return [
        leaf('shuffleanswers', String(body.shuffle ?? true)),
        ...body.pairs.flatMap(({ prompt, answer: text }) =>
          textElement('subquestion', prompt ?? { text: '', format, files: [] }, nested('answer', [leaf('text', text)])),
        ),
      ];
    case 'ordering':
      return [
        leaf('layouttype', 'VERTICAL'),
        leaf('selecttype', 'ALL'),
        leaf('selectcount', String(body.items.length)),
        leaf('gradingtype', body.scoring),
        leaf('showgrading', 'SHOW'),
        leaf('numberingstyle', 'none'),
        ...body.items.flatMap((item, at) => answer(item, at + 1, null, format)),
      ];
    case 'essay':
      return [
        leaf('responseformat', 'editor'),
        leaf('responserequired', '1'),
        ...(body.wordsAtMost === null ? [] : [leaf('maxwordlimit', String(body.wordsAtMost))]),
        leaf('attachments', '0'),
        ...(body.forMarkers ? textElement('graderinfo', body.forMarkers) : []),
      ];
    case 'description':
      return [];
  }
}

function answer(
  text: FileText,
  fraction: number,
  feedback: FileText | null,
  format: Format,
  inside: Lines = [],
): Lines {
  const said = textElement('feedback', feedback ?? { text: '', format, files: [] });
  return textElement('answer', text, [...said, ...inside], { fraction: String(fraction) });
}

function number({ value, tolerance, percent, feedback }: FileNumber, format: Format): Lines {
  return answer(plain(value === null ? '*' : String(value)), percent, feedback, format, [
    leaf('tolerance', String(tolerance)),
  ]);
}

function plain(text: string): FileText {
  return { text, format: 'plain', files: [] };
}
