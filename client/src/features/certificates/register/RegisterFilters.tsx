import { Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { CertificateKind, CertificateState } from '@minber/shared/certificates/certificate';
import type { RegisterFilter } from '@minber/shared/certificates/contract';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { fromInputValue } from '../../../i18n/zone.ts';

export type Wanted = Pick<RegisterFilter, 'q' | 'kind' | 'state' | 'from' | 'to' | 'review'>;
const dayMs = 86_400_000;

interface Props {
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** What the register is narrowed to. */
export function RegisterFilters({ wanted, onChange }: Props) {
  const { t } = useTranslation('certificates');
  const { zone } = useFormat();
  const search = useDebouncedCallback((q: string) => onChange({ ...wanted, q: q.trim() || undefined }), 300);
  const day = (text: string, plus: number) => {
    const at = text ? fromInputValue(`${text}T00:00`, zone) : null;
    return at === null || at === undefined ? undefined : at + plus;
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="sm" style={{ alignItems: 'end' }}>
      <TextInput
        label={t('common:action.search')}
        placeholder={t('filter.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <Select
        label={t('fields.kind')}
        placeholder={t('filter.all')}
        clearable
        data={CertificateKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={wanted.kind ?? null}
        onChange={(kind) => onChange({ ...wanted, kind: kind ?? undefined })}
      />
      <Select
        label={t('fields.state')}
        placeholder={t('filter.all')}
        clearable
        data={CertificateState.options.map((value) => ({ value, label: t(`states.${value}`) }))}
        value={wanted.state ?? null}
        onChange={(state) => onChange({ ...wanted, state: state ?? undefined })}
      />
      <TextInput
        type="date"
        label={t('filter.from')}
        onChange={(event) => onChange({ ...wanted, from: day(event.currentTarget.value, 0) })}
      />
      <TextInput
        type="date"
        label={t('filter.to')}
        onChange={(event) => onChange({ ...wanted, to: day(event.currentTarget.value, dayMs) })}
      />
      <Switch
        label={t('filter.review')}
        checked={wanted.review === 'open'}
        onChange={(event) => onChange({ ...wanted, review: event.currentTarget.checked ? 'open' : undefined })}
      />
    </SimpleGrid>
  );
}
