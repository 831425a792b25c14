import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './setup/folders.mjs';

// Draws the icons of the installed app from its mark; the results are committed.
const folder = join(root, 'client/public');
const mark = readFileSync(join(folder, 'minber.svg'), 'utf8');
const ground = '#0c5264';
/** Systems cut maskable icons to their own shapes and keep the middle 80%: the mark stands well inside, corners are filled. */
const inside = mark.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"').replace('rx="7"', 'rx="0"');

async function draw(svg, size, name) {
  const image = sharp(Buffer.from(svg), { density: (72 * size) / 32 }).resize(size, size);
  const png = await image.png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer();
  writeFileSync(join(folder, name), png);
  console.log(`${name}: ${png.length} bytes`);
}

await draw(mark, 192, 'icon-192.png');
await draw(mark, 512, 'icon-512.png');
await draw(inside.replace('<rect', `<path d="M-4-4h40v40h-40z" fill="${ground}"/><rect`), 512, 'icon-maskable-512.png');
await draw(inside.replace('<rect', `<path d="M-4-4h40v40h-40z" fill="${ground}"/><rect`), 180, 'apple-touch-icon.png');
