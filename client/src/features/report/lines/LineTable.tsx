import { Chip, Group, Kbd, Select, Stack, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { SessionReport } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { matches } from '../../../ui/search.ts';
import { placeKey, placesOf } from '../places.ts';
import type { ViewState } from '../useView.ts';
import { filtered, filters, isFilter } from './filters.ts';
import { LineRows } from './LineRows.tsx';
import classes from './LineTable.module.css';

interface Props {
  report: SessionReport;
  view: ViewState;
  /** People whose objections wait for an answer. */
  objecting: ReadonlySet<Id>;
}

/** Attendance person by person: by name, by place, by what is to be looked into. */
export function LineTable({ report, view, objecting }: Props) {
  const { t } = useTranslation('report');
  const localized = useLocalized();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  const { hall } = view;
  const filter = isFilter(view.filter) ? view.filter : null;
  const there = useMemo(
    () => report.lines.filter((line) => !hall || placesOf(line).includes(hall)),
    [report.lines, hall],
  );
  const rows = useMemo(
    () =>
      filtered(there, filter, objecting).filter(({ name, position, district }) =>
        matches(`${name} ${position} ${district}`, wanted),
      ),
    [there, filter, objecting, wanted],
  );
  const chips = filters
    .map((each) => ({ each, count: filtered(there, each, objecting).length }))
    .filter(({ each, count }) => count > 0 || each === filter);
  return (
    <Stack>
      <Group align="flex-end">
        <TextInput
          ref={field}
          type="search"
          label={t('search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={search === '' && <Kbd visibleFrom="sm">/</Kbd>}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={{ base: '100%', xs: 280 }}
        />
        <Select
          label={t('place')}
          clearable
          searchable
          placeholder={t('all')}
          value={hall}
          onChange={(next) => view.go({ hall: next })}
          data={report.halls.map(({ place: each, names }) => ({
            value: placeKey(each),
            label: names ? `${localized(names.centre)}: ${localized(names.hall)}` : t('common:ownDevice'),
          }))}
          w={{ base: '100%', xs: 320 }}
        />
      </Group>
      {chips.length > 0 && (
        <Chip.Group value={filter ?? 'all'} onChange={(next) => view.go({ filter: next === 'all' ? null : next })}>
          <Group gap={8} role="radiogroup" aria-label={t('filterBy')}>
            {[{ each: 'all' as const, count: there.length }, ...chips].map(({ each, count }) => (
              <Chip key={each} value={each} size="sm" icon={null} classNames={{ iconWrapper: classes.noIcon ?? '' }}>
                {t(`filter.${each}`)} <span className="numeric">{count}</span>
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <Text size="sm" c="dimmed" role="status">
        {t('rowsShown', { count: rows.length })}
      </Text>
      {rows.length === 0 ? (
        <EmptyState
          title={t('common:nothingFound')}
          action={{
            label: t('showAll'),
            onClick: () => {
              setSearch('');
              view.go({ hall: null, filter: null });
            },
          }}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows only help on the way from one row's button to the next
        <div onKeyDown={moveFocus}>
          <LineRows report={report} rows={rows} objecting={objecting} onOpen={view.go} />
        </div>
      )}
    </Stack>
  );
}

/** Up and down go from row to row. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('td button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
