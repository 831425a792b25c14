import type { FileNote } from '@minber/shared/question-formats/file-question';
import { Parser } from 'htmlparser2';
import { isBlock, noteOf, type Open, opened, prefixOf } from './elements.ts';
import { scriptOf } from './scripts.ts';

type Piece =
  | { kind: 'text'; text: string }
  /** Its spaces and line breaks stand as they are. */
  | { kind: 'kept'; text: string }
  /** A line break; `edge`: at least one, where a block begins or ends. */
  | { kind: 'break' }
  | { kind: 'edge' };
/** A piece of what is read, in the order of reading. `language` null: in every language of the text. */
export type Token = Piece & { language: string | null };

/** Cuts HTML into pieces of plain text and notes what of it can't be kept. Never throws. */
export function htmlTokens(html: string): { tokens: Token[]; notes: FileNote[] } {
  const tokens: Token[] = [];
  const notes: FileNote[] = [];
  const open: Open[] = [];
  const add = (piece: Piece) => tokens.push({ ...piece, language: open.at(-1)?.language ?? null });
  const parser = new Parser({
    onopentag(name, attributes) {
      const around = open.at(-1);
      const note = around?.skips ? undefined : noteOf(name, attributes);
      if (note) notes.push(note);
      const prefix = prefixOf(name, around);
      const element = opened(name, attributes, around);
      open.push(element);
      if (element.skips) return;
      if (name === 'br') add({ kind: 'break' });
      if (isBlock(element)) add({ kind: 'edge' });
      if (prefix) add({ kind: 'kept', text: prefix });
    },
    ontext(text) {
      const { skips = false, keeps = false, name = '' } = open.at(-1) ?? {};
      if (skips) return;
      if (name === 'sup' || name === 'sub') add({ kind: 'text', text: scriptOf(name, text) });
      else add({ kind: keeps ? 'kept' : 'text', text });
    },
    onclosetag() {
      const element = open.at(-1);
      if (element && !element.skips) {
        if (element.suffix) add({ kind: 'kept', text: element.suffix });
        if (isBlock(element)) add({ kind: 'edge' });
      }
      open.pop();
    },
  });
  parser.end(html);
  return { tokens, notes };
}

/** The pieces of one language as plain text: spaces collapse as a browser shows them, blocks stand on lines of their own. */
export function textOfTokens(tokens: Token[], language: string): string {
  let text = '';
  for (const token of tokens) {
    if (token.language !== null && token.language !== language) continue;
    if (token.kind === 'break') text = `${text.replace(/ +$/, '')}\n`;
    else if (token.kind === 'edge') text = withEdge(text);
    else if (token.kind === 'kept') text += token.text;
    else text += collapsed(token.text, /(^|[\s])$/.test(text));
  }
  return text.trim();
}

function withEdge(text: string): string {
  const before = text.replace(/ +$/, '');
  return before === '' || before.endsWith('\n') ? before : `${before}\n`;
}

function collapsed(text: string, afterSpace: boolean): string {
  const single = text.replace(/[\s\u00a0]+/g, ' ');
  return afterSpace ? single.replace(/^ /, '') : single;
}
