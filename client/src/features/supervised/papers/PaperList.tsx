import { Button, Group, Text } from '@mantine/core';
import { paperApi } from '@minber/shared/supervised/paper-contract';
import type { PaperSummary } from '@minber/shared/supervised/papers';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ReasonModal } from '../../../ui/ReasonModal.tsx';
import { Tag } from '../../../ui/Tag.tsx';

interface Props {
  sittingId: string;
  papers: PaperSummary[];
}

/** All papers of a sitting and what became of each. */
export function PaperList({ sittingId, papers }: Props) {
  const { t } = useTranslation('supervised');
  const format = useFormat();
  const [spoilt, setSpoilt] = useState<PaperSummary | null>(null);
  if (papers.length === 0) return <EmptyState title={t('papers.none')} text={t('papers.noneText')} />;
  const columns: Column<PaperSummary>[] = [
    {
      key: 'name',
      title: t('papers.person'),
      main: true,
      cell: ({ number, person }) => `№ ${number} · ${person.name}`,
    },
    {
      key: 'state',
      title: t('papers.state'),
      cell: ({ state, enteredBy, enteredAt, voidReason }) => {
        if (state === 'void') return t('papers.void', { reason: voidReason ?? '' });
        if (state === 'printed') return <Tag tone="calm">{t('papers.waiting')}</Tag>;
        return (
          <>
            <Tag tone="good">{t('papers.entered')}</Tag>
            <Text size="sm">
              {t('mark.entered', { name: enteredBy?.name ?? '' })}
              {enteredAt !== null && `, ${format.dateTime(enteredAt)}`}
            </Text>
          </>
        );
      },
    },
    {
      key: 'answered',
      title: t('people.answered'),
      cell: ({ state, answered, questions }) =>
        state === 'entered' ? `${answered} / ${questions}` : `– / ${questions}`,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('tab.papers')}
        columns={columns}
        rows={papers}
        rowKey={({ paperId }) => paperId}
        actionsTitle={t('papers.actions')}
        actions={(paper) =>
          paper.state !== 'void' && (
            <Group gap={6} wrap="nowrap" justify="flex-end">
              {paper.state === 'printed' && (
                <Button variant="subtle" color="gray" size="sm" onClick={() => setSpoilt(paper)}>
                  {t('papers.spoilt')}
                </Button>
              )}
              <Button
                component={Link}
                to={`/sittings/${sittingId}/papers/${paper.paperId}`}
                variant="default"
                size="sm"
                aria-label={`${t(paper.state === 'printed' ? 'papers.enter' : 'papers.look')}: № ${paper.number}`}
              >
                {t(paper.state === 'printed' ? 'papers.enter' : 'papers.look')}
              </Button>
            </Group>
          )
        }
      />
      {spoilt && <VoidModal sittingId={sittingId} paper={spoilt} onClose={() => setSpoilt(null)} />}
    </>
  );
}

function VoidModal({ sittingId, paper, onClose }: { sittingId: string; paper: PaperSummary; onClose: () => void }) {
  const { t } = useTranslation('supervised');
  const { paperId, number } = paper;
  return (
    <ReasonModal
      title={t('papers.voidTitle', { number })}
      text={t('papers.voidText')}
      confirm={t('papers.voidAction')}
      destructive
      onConfirm={async (reason) => {
        await call(paperApi.void, { params: { sittingId, paperId }, body: { reason } });
        await refresh(paperApi.list);
      }}
      onClose={onClose}
    />
  );
}
