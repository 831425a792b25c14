import { Button, Group, Text } from '@mantine/core';
import type { LearnerCohort, LearnerModule } from '@minber/shared/programmes/learn';
import { IconDeviceMobileCheck, IconDownload } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.ts';
import { useBytes } from '../../features/learn/media/useBytes.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { line } from '../line/line.ts';
import { DownloadDialog } from './DownloadDialog.tsx';
import { keptModules, lookOnce, removeModule } from './modules.ts';

/** Below a module's title: the way to take it along, or that it is here, with its size and the way to remove it. */
export default function KeepModule({ cohort, module }: { cohort: LearnerCohort; module: LearnerModule }) {
  const { t } = useTranslation('offline');
  const bytesOf = useBytes();
  const personId = useSession().person?.id ?? '';
  const [isAsked, setAsked] = useState(false);
  const isDown = useSyncExternalStore(line.subscribe, line.isDown);
  const kept = useSyncExternalStore(keptModules.subscribe, keptModules.get).find(
    (one) => one.personId === personId && one.cohortId === cohort.cohortId && one.moduleId === module.moduleId,
  );
  useEffect(() => void lookOnce(personId), [personId]);
  if (!('serviceWorker' in navigator)) return null;
  if (!kept && isDown)
    return (
      <Text size="sm" c="dimmed">
        {t('keep.missing')}
      </Text>
    );
  return (
    <Group gap="xs">
      {kept && (
        <Text size="sm" c="dimmed">
          <IconDeviceMobileCheck size={16} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
          {t('keep.here', { size: bytesOf(kept.bytes) })}
        </Text>
      )}
      {!isDown && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={kept ? undefined : <IconDownload size={16} aria-hidden />}
          onClick={() => setAsked(true)}
        >
          {t(kept ? 'keep.renew' : 'keep.action')}
        </Button>
      )}
      {kept && (
        <ConfirmButton
          size="compact-sm"
          variant="subtle"
          color="red"
          destructive
          title={t('keep.removeTitle')}
          text={t('keep.removeText')}
          confirm={t('keep.remove')}
          run={() => removeModule(kept)}
        >
          {t('keep.remove')}
        </ConfirmButton>
      )}
      {isAsked && (
        <DownloadDialog
          personId={personId}
          cohort={cohort}
          module={module}
          before={kept}
          close={() => setAsked(false)}
        />
      )}
    </Group>
  );
}
