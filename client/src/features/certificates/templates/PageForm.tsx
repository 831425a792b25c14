import { ColorInput, SegmentedControl, Select, Stack } from '@mantine/core';
import { Wording } from '@minber/shared/certificates/certificate';
import type { TemplateEdit } from '@minber/shared/certificates/template';
import { useTranslation } from 'react-i18next';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';

type Edited = Pick<TemplateEdit, 'name' | 'wording' | 'layout'>;

/** What the template is called, and its page. */
export function PageForm({ edited, onChange }: { edited: Edited; onChange: (edited: Edited) => void }) {
  const { t } = useTranslation('certificates');
  const { name, wording, layout } = edited;
  const setLayout = (change: Partial<Edited['layout']>) => onChange({ ...edited, layout: { ...layout, ...change } });
  return (
    <Stack gap="sm">
      <LocalizedInput
        label={t('templates.name')}
        required
        value={name}
        onChange={(changed) => onChange({ ...edited, name: changed })}
      />
      <Select
        label={t('rule.wording')}
        allowDeselect={false}
        data={Wording.options.map((value) => ({ value, label: t(`rule.wordings.${value}`) }))}
        value={wording}
        onChange={(chosen) => chosen && onChange({ ...edited, wording: chosen })}
      />
      <SegmentedControl
        aria-label={t('layout.orientation')}
        data={(['landscape', 'portrait'] as const).map((value) => ({
          value,
          label: t(`layout.orientations.${value}`),
        }))}
        value={layout.orientation}
        onChange={(orientation) => setLayout({ orientation })}
      />
      <SegmentedControl
        aria-label={t('layout.frame')}
        data={(['none', 'line', 'double'] as const).map((value) => ({ value, label: t(`layout.frames.${value}`) }))}
        value={layout.frame}
        onChange={(frame) => setLayout({ frame })}
      />
      <ColorInput
        withEyeDropper={false}
        label={t('layout.accent')}
        format="hex"
        value={layout.accent}
        onChange={(accent) => /^#[0-9a-f]{6}$/i.test(accent) && setLayout({ accent: accent.toLowerCase() })}
      />
    </Stack>
  );
}
