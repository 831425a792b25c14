import temml from 'temml';

/** A formula as MathML, which browsers draw and read out themselves. What is no TeX stays as it was written. */
export function renderFormula(tex: string): string {
  return temml.renderToString(tex, { throwOnError: false, trust: false, maxSize: [20, 5], maxExpand: 200 });
}

/** What MathML may consist of in a lesson. */
export const mathTags = [
  ...['math', 'mrow', 'mi', 'mo', 'mn', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'mpadded'],
  ...['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mtable', 'mtr', 'mtd', 'merror'],
];
const layout = ['stretchy', 'fence', 'separator', 'form', 'lspace', 'rspace', 'largeop', 'movablelimits', 'accent'];
export const mathAttributes: Record<string, string[]> = {
  math: ['display'],
  mi: ['mathvariant'],
  mo: layout,
  mspace: ['width', 'height'],
  mstyle: ['displaystyle', 'scriptlevel'],
  mover: ['accent'],
  munder: ['accentunder'],
  mtable: ['columnalign', 'rowspacing', 'columnspacing'],
  mtd: ['columnspan', 'rowspan'],
};
