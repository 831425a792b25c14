import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { paperApi } from '@minber/shared/supervised/paper-contract';
import type { MadePapers } from '@minber/shared/supervised/papers';
import type { Sitting } from '@minber/shared/supervised/sittings';
import { IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ask, keyOf, queryClient } from '../../../api/query.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { PaperList } from './PaperList.tsx';
import { PrintPapers } from './PrintPapers.tsx';
import { TypeNumber } from './TypeNumber.tsx';

/** Tests on paper: made from the same draw, printed, and typed in by number. */
export function PapersTab({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation('supervised');
  const { busy, error, run } = useRun();
  const [refused, setRefused] = useState<MadePapers['refused']>([]);
  const params = { sittingId: sitting.sittingId };
  const papers = useQuery({ ...ask(paperApi.list, { params }), staleTime: 0 });
  if (papers.error) return <ErrorPanel error={papers.error} retry={() => void papers.refetch()} />;
  if (!papers.data) return <ListSkeleton rows={4} height={60} />;
  const { items } = papers.data;
  const have = new Set(items.flatMap(({ state, person }) => (state === 'void' ? [] : [person.personId])));
  const without = sitting.people.filter(({ person, attempt }) => attempt === null && !have.has(person.personId));
  const groups = [
    { key: 'present' as const, people: without.filter(({ present }) => present) },
    { key: 'expected' as const, people: without.filter(({ isExpected }) => isExpected) },
  ].filter(({ people }) => people.length > 0);
  const make = (people: typeof without) =>
    run(async () => {
      const personIds = people.map(({ person }) => person.personId);
      const made = await call(paperApi.make, { params, body: { personIds } });
      setRefused(made.refused);
      queryClient.setQueryData(keyOf(paperApi.list, { params }), { items: made.items });
    });
  const waiting = items.filter(({ state }) => state === 'printed').length;
  return (
    <Stack gap="lg">
      {sitting.state === 'open' && (
        <Card title={t('papers.make')}>
          <Text mb="sm">{t('papers.makeText')}</Text>
          {groups.length === 0 && <Text c="dimmed">{t('papers.allHave')}</Text>}
          <Group gap="xs">
            {groups.map(({ key, people }) => (
              <Button
                key={key}
                variant="default"
                loading={busy}
                leftSection={<IconFilePlus size={18} aria-hidden />}
                onClick={() => void make(people)}
              >
                {t(`papers.for.${key}`, { count: people.length })}
              </Button>
            ))}
          </Group>
          {error !== null && <ErrorPanel error={error} />}
          {refused.length > 0 && (
            <Alert color="yellow" mt="sm" title={t('papers.refused')}>
              <List size="sm">
                {refused.map(({ person, why }) => (
                  <List.Item key={person.personId}>
                    {person.name}: {t(`papers.why.${why}`)}
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
        </Card>
      )}
      {waiting > 0 && (
        <Card title={t('papers.print')}>
          <PrintPapers sittingId={sitting.sittingId} count={waiting} />
        </Card>
      )}
      {items.length > 0 && (
        <Card title={t('papers.type')}>
          <TypeNumber sittingId={sitting.sittingId} papers={items} />
        </Card>
      )}
      <PaperList sittingId={sitting.sittingId} papers={items} />
    </Stack>
  );
}
