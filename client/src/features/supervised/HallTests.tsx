import { Button, Group, Stack, Text } from '@mantine/core';
import { sittingApi } from '@minber/shared/supervised/contract';
import type { SittingSummary, SittingTest } from '@minber/shared/supervised/sittings';
import { IconClipboardText, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';

/** The tests of one hall. */
export function HallTests({ hallId }: { hallId: string }) {
  const { t } = useTranslation('supervised');
  const { data, error, refetch } = useQuery({
    ...ask(sittingApi.list, { params: { hallId } }),
    staleTime: 0,
    refetchInterval: 30_000,
  });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={3} height={90} />;
  const open = data.items.filter(({ state }) => state === 'open');
  const past = data.items.filter(({ state }) => state === 'closed');
  const isOpen = (test: SittingTest) =>
    open.some(({ cohortId, activityId }) => cohortId === test.cohortId && activityId === test.activityId);
  const waiting = data.tests.filter((test) => !isOpen(test));
  return (
    <Stack gap="lg">
      {data.items.length + waiting.length === 0 && (
        <EmptyState icon={<IconClipboardText size={40} />} title={t('hall.none')} text={t('hall.noneText')} />
      )}
      {open.map((sitting) => (
        <SittingCard key={sitting.sittingId} sitting={sitting} />
      ))}
      {waiting.length > 0 && (
        <section>
          <h2>{t('hall.waiting')}</h2>
          <Stack>
            {waiting.map((test) => (
              <TestCard key={`${test.cohortId}-${test.activityId}`} hallId={hallId} test={test} />
            ))}
          </Stack>
        </section>
      )}
      {past.length > 0 && (
        <section>
          <h2>{t('hall.past')}</h2>
          <Stack>
            {past.map((sitting) => (
              <SittingCard key={sitting.sittingId} sitting={sitting} />
            ))}
          </Stack>
        </section>
      )}
    </Stack>
  );
}

function SittingCard({ sitting }: { sitting: SittingSummary }) {
  const { t } = useTranslation('supervised');
  const localized = useLocalized();
  const format = useFormat();
  const { sittingId, title, cohortTitle, state, openedAt, closedAt, present } = sitting;
  const isOpen = state === 'open';
  return (
    <Card
      title={localized(title)}
      actions={<Tag tone={isOpen ? 'live' : 'plain'}>{t(isOpen ? 'state.open' : 'state.closed')}</Tag>}
    >
      <Text c="dimmed" mb="sm">
        {localized(cohortTitle)} · {format.dateTime(openedAt)}
        {closedAt !== null && `–${format.time(closedAt)}`} · {t('hall.present', { count: present })}
      </Text>
      <Button component={Link} to={`/sittings/${sittingId}`} variant={isOpen ? 'filled' : 'default'}>
        {t(isOpen ? 'hall.goOn' : 'hall.look')}
      </Button>
    </Card>
  );
}

function TestCard({ hallId, test }: { hallId: string; test: SittingTest }) {
  const { t } = useTranslation('supervised');
  const localized = useLocalized();
  const navigate = useNavigate();
  const { busy, error, run } = useRun();
  const { cohortId, activityId, title, cohortTitle, expected } = test;
  const open = () =>
    run(async () => {
      const { sittingId } = await call(sittingApi.open, { params: { hallId }, body: { cohortId, activityId } });
      await refresh(sittingApi.list);
      await navigate(`/sittings/${sittingId}`);
    });
  return (
    <Card title={localized(title)}>
      <Text c="dimmed" mb="sm">
        {localized(cohortTitle)} · {t('hall.expected', { count: expected })}
      </Text>
      {error !== null && <ErrorPanel error={error} />}
      <Group>
        <Button loading={busy} leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => void open()}>
          {t('hall.open')}
        </Button>
      </Group>
    </Card>
  );
}
