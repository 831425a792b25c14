import { z } from 'zod';
import { Id } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';

/** A4 in millimetres, upright. */
export const a4 = { width: 210, height: 297 };

/** What `{name}` in a text of a template stands for. */
export const fieldNames = [
  'name',
  'title',
  'hours',
  'from',
  'to',
  'dates',
  'date',
  'serial',
  'checkCode',
  'order',
  'institution',
  'original',
  'verifyAt',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type Fields = Record<FieldName, string>;

const mm = z.number().min(0).max(300);
const Colour = z.string().regex(/^#[0-9a-f]{6}$/);
const box = { elementId: z.string().regex(/^[\w-]{1,40}$/), x: mm, y: mm, width: mm.min(1), height: mm.min(0.2) };

/** Where something stands on the page, in millimetres from its upper left corner. */
export const LayoutElement = z.discriminatedUnion('kind', [
  /** A text with fields in it; it wraps inside its box, and is made smaller when it does not fit. */
  z.object({
    ...box,
    kind: z.literal('text'),
    text: LocalizedText,
    size: z.number().min(5).max(80),
    bold: z.boolean(),
    align: z.enum(['left', 'center', 'right']),
    colour: Colour,
  }),
  z.object({ ...box, kind: z.literal('image'), imageId: Id.nullable() }),
  /** A line to sign on, with the role before it and the name after it; an image of the signature stands on the line. */
  z.object({
    ...box,
    kind: z.literal('signature'),
    role: LocalizedText,
    signer: LocalizedText,
    imageId: Id.nullable(),
    size: z.number().min(5).max(30),
  }),
  /** Leads to the public page that checks the certificate. */
  z.object({ ...box, kind: z.literal('qr') }),
  /** A filled rectangle: a rule, a band. */
  z.object({ ...box, kind: z.literal('bar'), colour: Colour }),
]);
export type LayoutElement = z.infer<typeof LayoutElement>;
export type ElementKind = LayoutElement['kind'];

export const Layout = z.object({
  orientation: z.enum(['landscape', 'portrait']),
  frame: z.enum(['none', 'line', 'double']),
  accent: Colour,
  elements: z.array(LayoutElement).max(60),
});
export type Layout = z.infer<typeof Layout>;

/** The page in millimetres as it lies. */
export function pageOf({ orientation }: Pick<Layout, 'orientation'>): { width: number; height: number } {
  return orientation === 'portrait' ? a4 : { width: a4.height, height: a4.width };
}

/** The images a layout draws. */
export function imagesOf({ elements }: Pick<Layout, 'elements'>): Id[] {
  const ids = elements.flatMap((one) => ('imageId' in one && one.imageId ? one.imageId : []));
  return [...new Set(ids)];
}

/** A text with its fields filled in; an unknown name stays as it is written. A line whose fields are all empty is left out. */
export function fillIn(text: string, fields: Fields): string {
  return text
    .split('\n')
    .filter((line) => {
      const named = fieldsIn(line);
      return named.length === 0 || named.some((name) => fields[name] !== '');
    })
    .map((line) => line.replace(/\{(\w+)\}/g, (whole, name: string) => (isField(name) ? fields[name] : whole)))
    .join('\n');
}

function fieldsIn(line: string): FieldName[] {
  return [...line.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').filter(isField);
}

function isField(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name);
}
