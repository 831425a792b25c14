import type { LayoutElement } from '@minber/shared/certificates/layout';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import { IconPhoto, IconQrcode } from '@tabler/icons-react';
import classes from './Designer.module.css';

interface Props {
  element: LayoutElement;
  language: Language;
  pixelsAPoint: number;
  imageUrl: (imageId: string) => string;
}

/** What stands in a box. */
export function Content({ element, language, pixelsAPoint, imageUrl }: Props) {
  switch (element.kind) {
    case 'text':
      return (
        <div
          className={classes.content}
          style={{
            fontSize: element.size * pixelsAPoint,
            fontWeight: element.bold ? 700 : 400,
            textAlign: element.align,
            color: element.colour,
          }}
        >
          {inLanguage(element.text, language)}
        </div>
      );
    case 'image':
      return element.imageId ? (
        <img src={imageUrl(element.imageId)} alt="" className={classes.image} draggable={false} />
      ) : (
        <IconPhoto width="100%" height="100%" stroke={1} aria-hidden />
      );
    case 'signature':
      return (
        <div
          className={classes.content}
          style={{
            display: 'grid',
            gridTemplateColumns: '1fr 1fr 1fr',
            gap: 4,
            alignItems: 'end',
            fontSize: element.size * pixelsAPoint,
          }}
        >
          <span>{inLanguage(element.role, language)}</span>
          <span style={{ borderBottom: '1px solid', height: '100%' }}>
            {element.imageId && (
              <img src={imageUrl(element.imageId)} alt="" className={classes.image} draggable={false} />
            )}
          </span>
          <span>{inLanguage(element.signer, language)}</span>
        </div>
      );
    case 'qr':
      return <IconQrcode width="100%" height="100%" stroke={1.5} aria-hidden />;
    case 'bar':
      return <div style={{ width: '100%', height: '100%', background: element.colour }} />;
  }
}
