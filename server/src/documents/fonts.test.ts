import { expect, it } from 'vitest';
import { openFonts } from './fonts.ts';

it('every letter is told by its glyph, though the glyph was a part of another letter first', async () => {
  const { regular } = await openFonts();
  for (let id = 0; id < regular.numGlyphs; id += 1) regular.getGlyph(id);
  const wrong = regular.characterSet.filter((letter) => regular.glyphForCodePoint(letter).codePoints[0] !== letter);
  expect(wrong).toEqual([]);
});
