import { SegmentedControl, Stack, Text } from '@mantine/core';
import type { ProgrammeKind } from '@minber/shared/programmes/outline';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const kinds: ProgrammeKind[] = ['80', '240', 'free'];

/** How many academic hours a programme must have. */
export function KindField({ value, onChange }: { value: ProgrammeKind; onChange: (kind: ProgrammeKind) => void }) {
  const { t } = useTranslation('programmes');
  const id = useId();
  return (
    <Stack gap={4} align="flex-start">
      <Text id={id} fw={500}>
        {t('fields.kind')}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        style={{ maxWidth: '100%', flexWrap: 'wrap' }}
        value={value}
        onChange={(next) => onChange(kinds.find((kind) => kind === next) ?? 'free')}
        data={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
    </Stack>
  );
}
