import type { FileAnswer, FileBody, FileNumber, FilePair, FileText } from '../file-question.ts';
import { asHtml } from '../languages.ts';
import { escapeText } from './escape.ts';
import { writeText } from './write-text.ts';

type Format = FileText['format'];

/** What stands between the braces. */
export function writeAnswers(body: Exclude<FileBody, { kind: 'description' }>, format: Format): string {
  switch (body.kind) {
    case 'choice':
      return lines(
        body.answers.map((answer, at) => choice(answer, body.single && (at === 0 || !allRight(body.answers)), format)),
      );
    case 'trueFalse':
      return trueFalse(body, format);
    case 'shortAnswer':
      return lines(
        body.answers.map((answer) => `=%${answer.percent}%${said(answer, writeText(answer.text, 'plain'), format)}`),
      );
    case 'numeric':
      return `#${lines(body.answers.map((answer) => number(answer, format)))}`;
    case 'matching':
      return lines(body.pairs.map((pair) => matching(pair, format)));
    case 'ordering':
      return `>${body.items.length} ALL VERTICAL ${body.scoring} SHOW none${lines(body.items.map((item) => writeText(item, format)))}`;
    case 'essay':
      return '';
  }
}

/** Without any `~` they would be read as accepted short answers. */
function allRight(answers: FileAnswer[]): boolean {
  return answers.every(({ percent }) => percent === 100);
}

function choice(answer: FileAnswer, single: boolean, format: Format): string {
  const mark = single && answer.percent === 100 ? '=' : answer.percent === 0 ? '~' : `~%${answer.percent}%`;
  return `${mark}${said(answer, writeText(answer.text, format), format)}`;
}

function trueFalse({ right, whenTrue, whenFalse }: Extract<FileBody, { kind: 'trueFalse' }>, format: Format): string {
  const [whenRight, whenWrong] = right ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
  const wrong = whenWrong ? writeText(whenWrong, format) : '';
  const second = whenRight ? `#${writeText(whenRight, format)}` : '';
  return `${right ? 'TRUE' : 'FALSE'}${wrong || second ? `#${wrong}${second}` : ''}`;
}

function number(answer: FileNumber, format: Format): string {
  return `=%${answer.percent}%${said(answer, answer.value === null ? '*' : `${answer.value}:${answer.tolerance}`, format)}`;
}

/** An arrow within a prompt can't be escaped in GIFT; as HTML it can be written otherwise. */
function matching({ prompt, answer }: FilePair, format: Format): string {
  return `=${prompt ? writeText(withoutArrow(prompt), format) : ''} -> ${escapeText(answer)}`;
}

function withoutArrow(prompt: FileText): FileText {
  if (!prompt.text.includes('->')) return prompt;
  const html = prompt.format === 'html' ? prompt.text : asHtml(prompt.text);
  return { ...prompt, format: 'html', text: html.replaceAll('->', '-&gt;') };
}

function said({ feedback }: { feedback: FileText | null }, text: string, format: Format): string {
  return feedback ? `${text}#${writeText(feedback, format)}` : text;
}

function lines(texts: string[]): string {
  return texts.map((text) => `\n\t${text}`).join('');
}
