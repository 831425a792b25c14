import { Text } from '@mantine/core';
import type { HallSheet } from '@minber/shared/reports/sheets';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Tag, type Tone } from '../../../ui/Tag.tsx';

const tones: Record<HallSheet['state'], Tone> = { unconfirmed: 'plain', confirmed: 'good', 'out-of-date': 'warn' };

/** Whether the hall's coordinator has confirmed its sheet, who and when. */
export function SheetState({ sheet: { state, confirmation } }: { sheet: HallSheet }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  return (
    <span>
      <Tag tone={tones[state]}>{t(`hallSheet.state.${state}`)}</Tag>
      {confirmation && (
        <Text component="span" display="block" size="sm" c="dimmed">
          {confirmation.byName}, {format.dateTime(confirmation.at)}
        </Text>
      )}
    </span>
  );
}
