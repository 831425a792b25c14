import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import type { LocalizedText } from '@minber/shared/platform/text';
import { programmeApi } from '@minber/shared/programmes/contract';
import { activitiesOf } from '@minber/shared/programmes/outline';
import type { Programme, ProgrammeDraft } from '@minber/shared/programmes/state';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ask, refresh } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { Hours } from '../../learn/Hours.tsx';

interface Props {
  programmeId: string;
  draft: ProgrammeDraft;
  onClose: () => void;
  onPublished: (programme: Programme) => void;
}

/** What publishing changes for those who learn, what stands against it, and the word that does it. */
export function PublishModal({ programmeId, draft, onClose, onPublished }: Props) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const { busy, error, run } = useRun();
  const preview = useQuery({ ...ask(programmeApi.preview, { params: { programmeId } }), staleTime: 0, gcTime: 0 });
  const { data } = preview;
  const names = new Map<string, LocalizedText>([
    ...draft.modules.map(({ moduleId, title }) => [moduleId, title] as const),
    ...activitiesOf(draft).map(({ activityId, title }) => [activityId, title] as const),
  ]);
  const nameOf = (itemId: string | null) => {
    const title = itemId ? names.get(itemId) : draft.title;
    return (title && localized(title)) || t('untitled');
  };
  const publish = (revision: number) =>
    run(async () => {
      const programme = await call(programmeApi.publish, { params: { programmeId }, body: { revision } });
      await refresh(programmeApi.list, programmeApi.versions);
      onPublished(programme);
    });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('publish.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        {preview.isPending && <ListSkeleton rows={3} />}
        {preview.error && <ErrorPanel error={preview.error} retry={() => void preview.refetch()} />}
        {data && data.problems.length > 0 && (
          <Alert color="yellow" title={t('publish.problems')}>
            <List>
              {data.problems.map(({ code, itemId }) => (
                <List.Item key={`${code}-${itemId}`}>
                  {nameOf(itemId)}: {t(`problems.${code}`)}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        {data && data.problems.length === 0 && (
          <>
            <Text>{t('publish.text', { version: data.version })}</Text>
            {(['added', 'changed', 'removed'] as const).map(
              (what) =>
                data[what].length > 0 && (
                  <div key={what}>
                    <Text fw={550}>{t(`publish.${what}`)}</Text>
                    <List>
                      {data[what].map((title) => (
                        <List.Item key={`${title.kk}-${title.ru}`}>{localized(title)}</List.Item>
                      ))}
                    </List>
                  </div>
                ),
            )}
            <Text>
              {t('publish.hours')} <Hours minutes={data.minutesAfter} />
            </Text>
          </>
        )}
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            disabled={!data || data.problems.length > 0}
            loading={busy}
            onClick={() => data && void publish(data.revision)}
          >
            {t('publish.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
