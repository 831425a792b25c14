import type { FileText } from '@minber/shared/question-formats/file-question';
import { childOf, childrenOf, type XmlElement } from './tree.ts';

const formats: Record<string, FileText['format']> = {
  html: 'html',
  moodle_auto_format: 'auto',
  plain_text: 'plain',
  markdown: 'markdown',
};

/** A text with its format (`format="html"`) and the names of the files beside it. */
export function readText(element: XmlElement, otherwise: FileText['format'] = 'html'): FileText {
  const text = childOf(element, 'text')?.text ?? element.text;
  return {
    text: text.trim(),
    format: formats[element.attributes.format?.trim() ?? ''] ?? otherwise,
    files: childrenOf(element, 'file').map(({ attributes }) => attributes.name ?? '?'),
  };
}

/** The text in a child; null where there is none or it is empty. */
export function optionalText(
  element: XmlElement,
  name: string,
  otherwise: FileText['format'] = 'html',
): FileText | null {
  const found = childOf(element, name);
  const text = found && readText(found, otherwise);
  return text && text.text !== '' ? text : null;
}
