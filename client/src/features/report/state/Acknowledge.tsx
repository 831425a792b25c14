import { Checkbox, Stack } from '@mantine/core';
import type { OpenItem } from '@minber/shared/reports/versions';
import { useTranslation } from 'react-i18next';
import { groupOpen } from './openItems.ts';

interface Props {
  open: OpenItem[];
  nameOf: (item: OpenItem) => string;
  /** Items that are acknowledged. */
  seen: string[];
  onSeen: (seen: string[]) => void;
}

/** Every open thing with a box of its own; many of one kind also together. */
export function Acknowledge({ open, nameOf, seen, onSeen }: Props) {
  const { t } = useTranslation('report');
  const set = (items: string[], on: boolean) =>
    onSeen(on ? [...new Set([...seen, ...items])] : seen.filter((each) => !items.includes(each)));
  return (
    <Stack gap="sm" role="group" aria-label={t('approve.acknowledge')}>
      <strong>{t('approve.acknowledge')}</strong>
      {groupOpen(open).map(({ kind, items }) => {
        const ids = items.map(({ item }) => item);
        const on = ids.filter((id) => seen.includes(id)).length;
        const [only] = items;
        const together = t(`openItems.${kind}`, { count: items.length });
        if (items.length === 1 && only)
          return (
            <Checkbox
              key={kind}
              label={[together, nameOf(only)].filter(Boolean).join(': ')}
              checked={on === 1}
              onChange={(event) => set(ids, event.currentTarget.checked)}
            />
          );
        return (
          <Stack key={kind} gap={6}>
            <Checkbox
              label={together}
              fw={550}
              checked={on === ids.length}
              indeterminate={on > 0 && on < ids.length}
              onChange={(event) => set(ids, event.currentTarget.checked)}
            />
            {items.map((each) => (
              <Checkbox
                key={each.item}
                ml={28}
                size="sm"
                label={nameOf(each)}
                checked={seen.includes(each.item)}
                onChange={(event) => set([each.item], event.currentTarget.checked)}
              />
            ))}
          </Stack>
        );
      })}
    </Stack>
  );
}
