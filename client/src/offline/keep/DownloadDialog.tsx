import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import type { LearnerCohort, LearnerModule } from '@minber/shared/programmes/learn';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { useRun } from '../../ui/useRun.ts';
import { DownloadList } from './DownloadList.tsx';
import { downloadModule } from './download.ts';
import type { KeptModule } from './kept-module.ts';
import { type Item, planOf } from './plan.ts';
import { ready } from './ready.ts';

interface Props {
  personId: string;
  cohort: LearnerCohort;
  module: LearnerModule;
  before: KeptModule | undefined;
  close: () => void;
}

/** Shows what of a module can be taken along, and takes what is chosen. */
export function DownloadDialog({ personId, cohort, module, before, close }: Props) {
  const { t } = useTranslation('offline');
  const localized = useLocalized();
  const stop = useRef(new AbortController());
  const looking = useRun();
  const fetching = useRun();
  const [items, setItems] = useState<Item[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when it opens
  useEffect(() => {
    const { signal } = stop.current;
    void looking.run(async () => {
      const plan = await planOf(cohort.cohortId, module, signal);
      setItems(plan);
      const wanted = ({ kind, activity }: Item) =>
        kind === 'quiz' || (before?.activityIds.includes(activity.activityId) ?? false);
      setChosen(new Set(plan.filter(wanted).map(({ activity }) => activity.activityId)));
    });
    return () => stop.current.abort();
  }, []);

  const fetchAll = async (plan: Item[]) => {
    const { signal } = stop.current;
    const isDone = await fetching.run(async () => {
      await ready(t('keep.noApp'));
      await downloadModule({ personId, cohort, module, items: plan, chosen, progress: setDone, signal });
    });
    if (isDone || signal.aborted) close();
  };

  return (
    <Modal
      opened
      onClose={close}
      title={t('keep.title', { title: localized(module.title) })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text>{t('keep.text')}</Text>
        {looking.error !== null && <ErrorPanel error={looking.error} />}
        {items === null && looking.error === null && <ListSkeleton rows={3} />}
        {items && <DownloadList items={items} chosen={chosen} choose={setChosen} isBusy={fetching.busy} />}
        {fetching.busy && items && (
          <div aria-live="polite">
            <Progress value={(done / Math.max(1, items.length)) * 100} aria-label={t('keep.ongoing')} />
            <Text size="sm">{t('keep.progress', { done, of: items.length })}</Text>
          </div>
        )}
        {fetching.error !== null && <ErrorPanel error={fetching.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t(fetching.busy ? 'keep.stop' : 'common:action.cancel')}
          </Button>
          <Button
            loading={fetching.busy}
            disabled={!items}
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => items && void fetchAll(items)}
          >
            {t('keep.begin')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
