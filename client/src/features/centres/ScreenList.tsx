import { Stack, Text } from '@mantine/core';
import { centresApi, type Hall } from '@minber/shared/centres/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { PairScreen } from './PairScreen.tsx';
import classes from './ScreenList.module.css';

/** The screens of a hall: pair one by the code it shows, or take one's right away. */
export function ScreenList({ hall }: { hall: Hall }) {
  const { t } = useTranslation('centres');
  const format = useFormat();
  const may = useMay();
  const screens = useQuery(ask(centresApi.screens, { params: { hallId: hall.id } }));
  const mayRevoke = may('screen:revoke', { regionIds: [hall.regionId], centreIds: [hall.centreId] });

  async function revoke(screenId: string) {
    await call(centresApi.revokeScreen, { params: { screenId } });
    await refresh(centresApi.halls);
  }

  return (
    <Stack gap="lg">
      <PairScreen hallId={hall.id} />
      {screens.isPending && <ListSkeleton rows={2} />}
      {screens.error && <ErrorPanel error={screens.error} retry={() => void screens.refetch()} />}
      {screens.data?.items.length === 0 && <Text c="dimmed">{t('noScreens')}</Text>}
      <ul className={classes.list}>
        {screens.data?.items.map((screen) => (
          <li key={screen.id} className={classes.screen}>
            <div>
              <Text fw={550}>{screen.name || t('screen')}</Text>
              <Text size="sm" c="dimmed">
                {t('paired', { time: format.fullDateTime(screen.pairedAt), by: screen.pairedBy })}
              </Text>
              <Text size="sm" c="dimmed">
                {screen.lastSeenAt ? t('seen', { time: format.fullDateTime(screen.lastSeenAt) }) : t('neverSeen')}
              </Text>
            </div>
            {mayRevoke && (
              <ConfirmButton
                size="sm"
                destructive
                title={t('revokeTitle')}
                text={t('revokeText')}
                confirm={t('revoke')}
                run={() => revoke(screen.id)}
              >
                {t('revoke')}
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
