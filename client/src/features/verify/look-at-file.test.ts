import { expect, it } from 'vitest';
import { lookAtFile } from './look-at-file.ts';

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

it('A file is sent where it may be a document of ours, and otherwise told what it is', async () => {
  expect(await lookAtFile(fileOf('a.pdf', '%PDF-1.7'))).toBeNull();
  expect(await lookAtFile(fileOf('no-name', 'PK\x03\x04 and more'))).toBeNull();
  expect(await lookAtFile(fileOf('altered.pdf', '!PDF-1.7'))).toBeNull();
  expect(await lookAtFile(fileOf('a.pdf', ''))).toBe('empty');
  expect(await lookAtFile(fileOf('photo.jpg', 'ÿØÿà'))).toBe('wrong-kind');
  expect(await lookAtFile(fileOf('a.pdf', new Uint8Array(25_000_001)))).toBe('too-large');
});
