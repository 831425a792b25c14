import type { Readable } from 'node:stream';

/** What a file endpoint answers with. */
export interface FileAnswer {
  name: string;
  type: string;
  content: Buffer | string | Readable;
  inline: boolean;
}

export function file(
  name: string,
  type: string,
  content: FileAnswer['content'],
  options: { inline?: boolean } = {},
): FileAnswer {
  return { name, type, content, inline: options.inline ?? false };
}
