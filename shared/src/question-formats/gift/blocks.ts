/** A run of lines between blank ones. */
export interface GiftBlock {
  /** Where it begins, from 1. */
  line: number;
  /** Without its comment lines. */
  text: string;
  comments: string[];
  /** A blank line stood inside its braces. */
  joined: boolean;
}

/**
 * Cuts a file into blocks. A `$CATEGORY:` line is a block of its own. An answer section that a blank line cuts in two is
 * joined where what follows closes it and opens nothing.
 */
export function giftBlocks(source: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let current: GiftBlock | undefined;
  const close = () => {
    if (current && (current.text.trim() !== '' || current.comments.length > 0)) blocks.push(current);
    current = undefined;
  };
  for (const [at, raw] of source.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '') {
      close();
      continue;
    }
    current ??= { line: at + 1, text: '', comments: [], joined: false };
    if (line.startsWith('//')) {
      current.comments.push(line.slice(2).trim());
    } else if (/^\$CATEGORY:/i.test(line) && current.text.trim() === '') {
      blocks.push({ ...current, text: line });
      current = undefined;
    } else {
      if (current.text === '') current.line = at + 1;
      current.text += `${current.text === '' ? '' : '\n'}${raw}`;
    }
  }
  close();
  return joinOpen(blocks).filter(({ text }) => text !== '');
}

function joinOpen(blocks: GiftBlock[]): GiftBlock[] {
  const joined: GiftBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before && isOpen(before.text) && closesOnly(block.text)) {
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text}\n${block.text}`,
        joined: true,
      };
    } else joined.push(block);
  }
  return joined;
}

function isOpen(text: string): boolean {
  const braces = bracesOf(text);
  return braces.at(-1) === '{';
}

function closesOnly(text: string): boolean {
  return bracesOf(text)[0] === '}' && !text.trimStart().startsWith('::');
}

function bracesOf(text: string): string[] {
  return [...text.replace(/\\[\s\S]/g, '').matchAll(/[{}]/g)].map(([brace]) => brace);
}
