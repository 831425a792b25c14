import type { ElementKind, LayoutElement } from '@minber/shared/certificates/layout';
import { inLanguage, type Language } from '@minber/shared/platform/text';

export const elementKinds: ElementKind[] = ['text', 'image', 'signature', 'qr', 'bar'];

const nothing = { kk: '', ru: '', en: '' };

/** A new box where it is seen. */
export function newElement(kind: ElementKind): LayoutElement {
  const box = { elementId: crypto.randomUUID(), x: 30, y: 30, width: 80, height: 20 };
  switch (kind) {
    case 'text':
      return {
        ...box,
        kind,
        text: { kk: 'Мәтін', ru: 'Текст', en: 'Text' },
        size: 12,
        bold: false,
        align: 'left',
        colour: '#1c2733',
      };
    case 'image':
      return { ...box, kind, width: 30, height: 30, imageId: null };
    case 'signature':
      return { ...box, kind, width: 150, role: nothing, signer: nothing, imageId: null, size: 11 };
    case 'qr':
      return { ...box, kind, width: 30, height: 30 };
    case 'bar':
      return { ...box, kind, height: 0.5, colour: '#0b4f8a' };
  }
}

/** By what a box is told from others in a list. */
export function elementName(element: LayoutElement, language: Language): string {
  if (element.kind === 'text') return inLanguage(element.text, language).split('\n')[0] ?? '';
  if (element.kind === 'signature') return inLanguage(element.role, language);
  return `${element.x}; ${element.y}`;
}
