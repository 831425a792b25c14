import { ColorInput, NumberInput, SegmentedControl, Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import { fieldNames, type LayoutElement } from '@minber/shared/certificates/layout';
import { useTranslation } from 'react-i18next';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { ImageField } from './ImageField.tsx';

interface Props {
  templateId: string;
  element: LayoutElement;
  onChange: (element: LayoutElement) => void;
}

/** Everything of one box, by typing. */
export function ElementForm({ templateId, element, onChange }: Props) {
  const { t } = useTranslation('certificates');
  return (
    <Stack gap="sm">
      {element.kind === 'text' && <TextFields element={element} onChange={onChange} />}
      {element.kind === 'signature' && (
        <>
          <LocalizedInput
            label={t('layout.role')}
            value={element.role}
            onChange={(role) => onChange({ ...element, role })}
          />
          <LocalizedInput
            label={t('layout.signer')}
            value={element.signer}
            onChange={(signer) => onChange({ ...element, signer })}
          />
        </>
      )}
      {(element.kind === 'image' || element.kind === 'signature') && (
        <ImageField
          templateId={templateId}
          imageId={element.imageId}
          onChange={(imageId) => onChange({ ...element, imageId })}
        />
      )}
      {'size' in element && (
        <NumberInput
          label={t('layout.size')}
          min={5}
          max={element.kind === 'text' ? 80 : 30}
          value={element.size}
          onChange={(size) => onChange({ ...element, size: bounded(size, 5, element.kind === 'text' ? 80 : 30) })}
        />
      )}
      {'colour' in element && (
        <ColorInput
          withEyeDropper={false}
          label={t('layout.colour')}
          format="hex"
          value={element.colour}
          onChange={(colour) => isColour(colour) && onChange({ ...element, colour: colour.toLowerCase() })}
        />
      )}
      <SimpleGrid cols={2}>
        {(['x', 'y', 'width', 'height'] as const).map((name) => (
          <NumberInput
            key={name}
            label={t(`layout.${name}`)}
            min={name === 'width' ? 1 : name === 'height' ? 0.2 : 0}
            max={300}
            step={0.5}
            decimalScale={1}
            value={element[name]}
            onChange={(mm) =>
              onChange({ ...element, [name]: bounded(mm, name === 'width' ? 1 : name === 'height' ? 0.2 : 0, 300) })
            }
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function TextFields({
  element,
  onChange,
}: {
  element: Extract<LayoutElement, { kind: 'text' }>;
  onChange: Props['onChange'];
}) {
  const { t } = useTranslation('certificates');
  const { kk, ru, en } = element.text;
  return (
    <>
      <LocalizedInput
        label={t('layout.text')}
        long
        value={element.text}
        onChange={(text) => onChange({ ...element, text })}
      />
      <Select
        label={t('layout.insert')}
        description={t('layout.insertHint')}
        data={fieldNames.map((value) => ({ value, label: `${t(`layout.fields.${value}`)} {${value}}` }))}
        value={null}
        onChange={(name) =>
          name &&
          onChange({ ...element, text: { kk: `${kk} {${name}}`, ru: `${ru} {${name}}`, en: `${en} {${name}}` } })
        }
      />
      <SegmentedControl
        aria-label={t('layout.align')}
        data={(['left', 'center', 'right'] as const).map((value) => ({ value, label: t(`layout.aligns.${value}`) }))}
        value={element.align}
        onChange={(align) => onChange({ ...element, align })}
      />
      <Switch
        label={t('layout.bold')}
        checked={element.bold}
        onChange={(event) => onChange({ ...element, bold: event.currentTarget.checked })}
      />
    </>
  );
}

function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** A field that is being emptied says nothing yet. */
function bounded(typed: string | number, least: number, most: number): number {
  const value = Number(typed);
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}
