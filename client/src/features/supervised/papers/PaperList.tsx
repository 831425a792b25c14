import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { paperApi } from '@minber/shared/supervised/paper-contract';
import type { PaperSummary } from '@minber/shared/supervised/papers';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useRun } from '../../../ui/useRun.ts';

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
  const { busy, error, run } = useRun();
  const [reason, setReason] = useState('');
  const { paperId, number } = paper;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run(async () => {
      await call(paperApi.void, { params: { sittingId, paperId }, body: { reason } });
      await refresh(paperApi.list);
    });
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('papers.voidTitle', { number })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text>{t('papers.voidText')}</Text>
          <Textarea
            label={t('reason')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          {error !== null && <ErrorPanel error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" color="red" loading={busy} disabled={reason.trim().length < 3}>
              {t('papers.voidAction')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
