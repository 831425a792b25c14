import { Button, Group, Text } from '@mantine/core';
import type { Completed } from '@minber/shared/programmes/learn';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { learnMediaApi } from '@minber/shared/programmes/media-contract';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask, refresh } from '../../../api/query.ts';
import { useKeptFile } from '../../../offline/keep/useKeptFile.ts';
import { useWaiting } from '../../../offline/queue/useWaiting.ts';
import { sendSurely } from '../../../offline/send-surely.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { ActivityFrame } from '../ActivityFrame.tsx';
import { ActivityTrouble } from '../ActivityTrouble.tsx';
import { useBytes } from './useBytes.ts';

/** A document: downloading it completes it. */
export default function FilePage() {
  const { cohortId = '', activityId = '' } = useParams();
  return <Document key={activityId} cohortId={cohortId} activityId={activityId} />;
}

function Document({ cohortId, activityId }: { cohortId: string; activityId: string }) {
  const { t } = useTranslation('media');
  const bytesOf = useBytes();
  const params = { cohortId, activityId };
  const { data, error, refetch } = useQuery(ask(learnMediaApi.file, { params }));
  const [completed, setCompleted] = useState<Completed | null>(null);
  const key = useRef(crypto.randomUUID());
  const { error: refused, run } = useRun();
  const subject = `file/${cohortId}/${activityId}`;
  const isKept = useWaiting(subject);
  const address = useKeptFile(data?.fileId, data?.url);
  if (error) return <ActivityTrouble cohortId={cohortId} error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const isDone = data.doneAt !== null || completed !== null;
  const note = () =>
    void run(async () => {
      if (isDone || isKept || data.isOver) return;
      const input = { params, body: { key: key.current } };
      const about = { kind: 'file' as const, subject, slot: subject, isAged: true, title: data.title };
      const result = await sendSurely(learnMediaApi.fileTaken, input, about);
      if (!result.sent) return;
      setCompleted(result.answer);
      await refresh(learnApi.mine, learnApi.cohort);
    });
  return (
    <ActivityFrame page={data} completed={completed} isKept={isKept} error={refused} retry={note} hint={t('takeIt')}>
      <Card>
        <Group gap="md">
          <IconFileText size={40} stroke={1.4} aria-hidden />
          <div style={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
            <Text fw={550}>{data.name}</Text>
            <Text size="sm" c="dimmed">
              {bytesOf(data.bytes)}
            </Text>
          </div>
          <Button
            component="a"
            href={address}
            download={data.name}
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={note}
          >
            {t('common:action.download')}
          </Button>
        </Group>
      </Card>
    </ActivityFrame>
  );
}
