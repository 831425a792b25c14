import { Select, SimpleGrid, Stack } from '@mantine/core';
import type { AuditLine } from '@minber/shared/identity/audit';
import { identityApi } from '@minber/shared/identity/contract';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { usePages } from '../../api/usePages.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PagedTable } from '../../ui/PagedTable.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { PersonPicker, type PickedPerson } from '../../ui/PersonPicker.tsx';
import { AuditDetails } from './AuditDetails.tsx';
import { actionKey, auditActions } from './actions.ts';

/** Who did what, when, to what: written once, changed never. */
export default function AuditPage() {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const [actors, setActors] = useState<PickedPerson[]>([]);
  const [action, setAction] = useState<string | null>(null);
  const query = { actorId: actors[0]?.personId, action: action ?? undefined, limit: 50 };
  const pages = usePages(identityApi.audit, [query], (cursor, signal) =>
    call(identityApi.audit, { query: { ...query, cursor }, signal }),
  );
  const columns: Column<AuditLine>[] = [
    {
      key: 'at',
      title: t('at'),
      width: 190,
      cell: ({ at }) => (
        <span className="numeric">
          {format.dayMonth(at)}, {format.timeWithSeconds(at)}
        </span>
      ),
    },
    {
      key: 'actor',
      title: t('actor'),
      main: true,
      cell: ({ actor }) => (
        <PersonName
          name={actor.name || t(`kind.${kindOf(actor.kind)}`)}
          details={actor.kind === 'person' ? [] : [t(`kind.${kindOf(actor.kind)}`)]}
        />
      ),
    },
    {
      key: 'action',
      title: t('action'),
      cell: (line) => t(`actions.${actionKey(line.action)}`, { defaultValue: line.action }),
    },
    { key: 'details', title: t('details'), cell: (line) => <AuditDetails line={line} /> },
  ];
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>
          <PersonPicker label={t('byActor')} placeholder={t('anyone')} value={actors} onChange={setActors} max={1} />
          <Select
            label={t('byAction')}
            placeholder={t('anything')}
            clearable
            searchable
            value={action}
            onChange={setAction}
            data={auditActions.map((each) => ({ value: each, label: t(`actions.${actionKey(each)}`) }))}
            nothingFoundMessage={t('common:nothingFound')}
          />
        </SimpleGrid>
        <PagedTable
          pages={pages}
          caption={t('title')}
          columns={columns}
          rowKey={({ id }) => id}
          expected={10}
          empty={<EmptyState icon={<IconHistory size={40} stroke={1.4} />} title={t('none')} text={t('noneText')} />}
        />
      </Stack>
    </>
  );
}

const kinds = ['person', 'screen', 'guest', 'visitor', 'system'] as const;

function kindOf(kind: string): (typeof kinds)[number] {
  return kinds.find((each) => each === kind) ?? 'system';
}
