import type { Pen } from '../../documents/index.ts';

interface Style {
  size: number;
  bold: boolean;
  align: 'left' | 'center' | 'right';
  colour: string;
  /** Stands on the lower edge of its box. */
  bottom?: boolean;
}

const smallest = 5;
const step = 0.5;
const leading = 1.24;

/** A text inside a box, wrapped; smaller where it would not fit, so that a long name is never cut. */
export function writeIn(
  pen: Pen,
  box: { x: number; y: number; width: number; height: number },
  text: string,
  { size, bold, align, colour, bottom = false }: Style,
): void {
  if (text.trim() === '') return;
  const face = bold ? 'bold' : 'regular';
  let at = size;
  let lines = pen.use(face, at).wrap(text, box.width);
  while (at > smallest && lines.length * at * leading > box.height + at * (leading - 1)) {
    at = Math.max(smallest, at - step);
    lines = pen.use(face, at).wrap(text, box.width);
  }
  const height = lines.length * at * leading;
  let y = bottom ? box.y + box.height - height : box.y;
  pen.doc.fillColor(colour);
  for (const line of lines) {
    const free = box.width - pen.widthOf(line);
    pen.write(line, box.x + { left: 0, center: free / 2, right: free }[align], y);
    y += at * leading;
  }
  pen.doc.fillColor('black');
}
