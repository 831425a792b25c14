import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text directly inside it. */
  text: string;
  /** From 1. */
  line: number;
}

const depthAtMost = 24;
const elementsAtMost = 300_000;

/** The file is no XML we read: why, and where. */
export class XmlFault extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads XML into elements. Document types are refused, so that no entity but XML's own five is ever expanded; depth and
 * number of elements are limited. Throws `XmlFault`.
 */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true } as const);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const refuse = (message: string): never => {
    throw new XmlFault(message, parser.line);
  };
  parser.on('error', (thrown) => refuse(thrown.message));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (open.length >= depthAtMost || count > elementsAtMost) refuse('limits');
    const element: XmlElement = { name, attributes, children: [], text: '', line: parser.line };
    if (open.length === 0) root = element;
    else open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  return root ?? refuse('empty');
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of `<name>` or of `<name><text>` inside an element, trimmed; empty where there is none. */
export function textIn(element: XmlElement, name: string): string {
  const found = childOf(element, name);
  return (found && (childOf(found, 'text')?.text ?? found.text).trim()) || '';
}
