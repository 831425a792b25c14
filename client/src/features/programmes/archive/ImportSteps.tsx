import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { ProgrammeImport } from '@minber/shared/programmes/archive';
import { archiveApi } from '@minber/shared/programmes/archive-contract';
import { programmeApi } from '@minber/shared/programmes/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { PreviewCard } from './PreviewCard.tsx';

/** What an archive would make, then that it is being made, then where it is. */
export function ImportSteps({ found, onAgain }: { found: ProgrammeImport; onAgain: () => void }) {
  const { t } = useTranslation('archive');
  const { busy, error, run } = useRun();
  const { programmeImportId, state, preview, progress, programmeId } = found;
  const params = { programmeImportId };
  const apply = () =>
    run(async () => {
      await call(archiveApi.apply, { params });
      await refresh(archiveApi.get, programmeApi.list);
    });
  const cancel = async () => {
    await call(archiveApi.cancel, { params });
    await refresh(archiveApi.get);
  };
  return (
    <Stack>
      {error !== null && <ErrorPanel error={error} />}
      {state === 'failed' && <Alert color="red">{t('failed')}</Alert>}
      {state === 'cancelled' && <Alert role="status">{t('cancelled')}</Alert>}
      {state === 'done' && programmeId && (
        <Alert color="green" role="status">
          {t('done')} <Link to={`/authoring/${programmeId}`}>{t('open')}</Link>
        </Alert>
      )}
      {state === 'making' && (
        <Stack gap="xs">
          <Progress
            value={progress && progress.of > 0 ? (progress.done / progress.of) * 100 : 100}
            animated
            aria-label={t('making')}
          />
          <Group justify="space-between">
            <Text role="status">{progress ? t('makingFiles', progress) : t('making')}</Text>
            <ConfirmButton
              destructive
              title={t('cancel.title')}
              text={t('cancel.text')}
              confirm={t('cancel.action')}
              run={cancel}
            >
              {t('common:action.cancel')}
            </ConfirmButton>
          </Group>
        </Stack>
      )}
      {preview && <PreviewCard preview={preview} />}
      {state !== 'making' && state !== 'done' && (
        <Group>
          {(state === 'previewed' || state === 'failed') && (
            <Button loading={busy} onClick={() => void apply()}>
              {t('apply')}
            </Button>
          )}
          <Button variant="default" onClick={onAgain}>
            {t('another')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
