import { useElementSize } from '@mantine/hooks';
import { type Layout, type LayoutElement, pageOf } from '@minber/shared/certificates/layout';
import type { Language } from '@minber/shared/platform/text';
import { useTranslation } from 'react-i18next';
import { Rnd } from 'react-rnd';
import { Content } from './Content.tsx';
import classes from './Designer.module.css';
import { elementName } from './elements.ts';

const step = 0.5;
const mmAPoint = 25.4 / 72;

interface Props {
  templateId: string;
  layout: Layout;
  language: Language;
  chosenId: string | null;
  mayWrite: boolean;
  onChoose: (elementId: string) => void;
  onChange: (element: LayoutElement) => void;
}

/** The page as it will be, near enough to see where things stand; arrow keys move the chosen box by a millimetre. */
export function Canvas({ templateId, layout, language, chosenId, mayWrite, onChoose, onChange }: Props) {
  const { t } = useTranslation('certificates');
  const { ref, width } = useElementSize();
  const page = pageOf(layout);
  const scale = width / page.width;
  const place = (one: LayoutElement, at: { x: number; y: number; width: number; height: number }) =>
    onChange({
      ...one,
      x: within(at.x / scale, page.width - 1),
      y: within(at.y / scale, page.height - 1),
      width: Math.max(1, rounded(at.width / scale)),
      height: Math.max(
        0.2,
        one.kind === 'bar' ? Math.round((at.height / scale) * 10) / 10 : rounded(at.height / scale),
      ),
    });
  const nudge = (one: LayoutElement, key: string) => {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
    if (dx === 0 && dy === 0) return false;
    onChange({ ...one, x: within(one.x + (dx ?? 0), page.width - 1), y: within(one.y + (dy ?? 0), page.height - 1) });
    return true;
  };
  return (
    <div ref={ref} className={classes.page} style={{ aspectRatio: `${page.width} / ${page.height}` }}>
      {scale > 0 && (
        <>
          {framesOf(layout).map((inset) => (
            <div
              key={inset}
              className={classes.frame}
              style={{ inset: inset * scale, border: `${inset === 10 ? 1 : 2}px solid ${layout.accent}` }}
            />
          ))}
          {layout.elements.map((one) => {
            const { elementId, x, y, height } = one;
            const box = { x: x * scale, y: y * scale };
            const size = { width: one.width * scale, height: height * scale };
            return (
              <Rnd
                key={elementId}
                bounds="parent"
                position={box}
                size={size}
                minHeight={1}
                disableDragging={!mayWrite}
                enableResizing={mayWrite && elementId === chosenId}
                className={classes.box ?? ''}
                data-chosen={elementId === chosenId}
                onDragStart={() => onChoose(elementId)}
                onDragStop={(_, moved) => place(one, { ...size, x: moved.x, y: moved.y })}
                onResizeStop={(_, __, element, ___, moved) =>
                  place(one, { ...moved, width: element.offsetWidth, height: element.offsetHeight })
                }
              >
                <Content
                  element={one}
                  language={language}
                  pixelsAPoint={mmAPoint * scale}
                  imageUrl={(imageId) => `/api/v1/certificate-templates/${templateId}/images/${imageId}`}
                />
                <button
                  type="button"
                  className={classes.choose}
                  aria-label={`${t(`layout.kinds.${one.kind}`)}: ${elementName(one, language)}`}
                  aria-pressed={elementId === chosenId}
                  onClick={() => onChoose(elementId)}
                  onKeyDown={(event) => {
                    if (mayWrite && nudge(one, event.key)) event.preventDefault();
                  }}
                />
              </Rnd>
            );
          })}
        </>
      )}
    </div>
  );
}

function framesOf({ frame }: Layout): number[] {
  return { none: [], line: [9], double: [8, 10] }[frame];
}

function rounded(mm: number): number {
  return Math.round(mm / step) * step;
}

function within(mm: number, most: number): number {
  return Math.min(most, Math.max(0, rounded(mm)));
}
