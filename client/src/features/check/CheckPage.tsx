import { Alert, Button, Card, Stack, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { browserLacks } from './browser-support.ts';
import classes from './CheckPage.module.css';
import { CheckRow, type Verdict } from './CheckRow.tsx';
import { DeviceCheck } from './DeviceCheck.tsx';
import { LineCheck } from './LineCheck.tsx';
import { SoundCheck } from './SoundCheck.tsx';
import { type PathCheck, type PathResult, usePathCheck } from './usePathCheck.ts';

/** Open to everyone, before any sign-in: will the seminar work on this device, over this line? */
export default function CheckPage() {
  const { t } = useTranslation();
  useTitle(t('check:title'));
  const lacks = useMemo(browserLacks, []);
  const check = usePathCheck();
  return (
    <Stack gap="lg" maw={640} mx="auto" w="100%">
      <div>
        <Title order={1} size="h2">
          {t('check:title')}
        </Title>
        <Text c="dimmed">{t('check:lead')}</Text>
      </div>
      <Conclusion check={check} browser={!lacks.includes('webrtc') && !lacks.includes('vp8')} />
      <Card withBorder radius="lg" padding="lg">
        <ul className={classes.rows}>
          <CheckRow
            title={t('check:browser.title')}
            verdict={lacks.length === 0 ? 'good' : lacks.includes('webrtc') ? 'bad' : 'warn'}
          >
            {lacks.length === 0 ? t('check:browser.good') : lacks.map((lack) => t(`check:browser.${lack}`)).join(' ')}
          </CheckRow>
          {(['udp', 'tcp', 'turn'] as const).map((name) => (
            <CheckRow key={name} title={t(`check:path.${name}`)} verdict={verdictOf(check.results[name])}>
              {textOf(check.results[name])}
            </CheckRow>
          ))}
          <LineCheck ready={isKnown(check)} />
          <SoundCheck />
        </ul>
      </Card>
      <DeviceCheck />
    </Stack>
  );

  function textOf(result: PathResult): string {
    if (result === undefined) return t('check:path.running');
    if (result === 'absent') return t('check:path.absent');
    return result === null ? t('check:path.bad') : t('check:path.good', { ms: result });
  }
}

function Conclusion({ check: { results, error, again }, browser }: { check: PathCheck; browser: boolean }) {
  const { t } = useTranslation();
  if (error !== null) return <ErrorPanel error={error} retry={again} />;
  const known = isKnown({ results });
  const best = (['udp', 'tcp', 'turn'] as const).find((name) => typeof results[name] === 'number');
  const verdict = !known ? 'running' : best && browser ? (best === 'udp' ? 'good' : 'fair') : 'bad';
  const colour = { running: 'gray', good: 'green', fair: 'yellow', bad: 'red' }[verdict];
  return (
    <Alert
      role="status"
      color={colour}
      variant="light"
      title={t(`check:conclusion.${verdict}.title`)}
      className={classes.conclusion}
    >
      {t(`check:conclusion.${verdict}.text`)}
      {known && (
        <div>
          <Button
            mt="sm"
            size="sm"
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={again}
          >
            {t('check:again')}
          </Button>
        </div>
      )}
    </Alert>
  );
}

function isKnown({ results }: Pick<PathCheck, 'results'>): boolean {
  return Object.values(results).every((result) => result !== undefined);
}

function verdictOf(result: PathResult): Verdict {
  if (result === undefined) return 'running';
  if (result === 'absent') return 'absent';
  return result === null ? 'bad' : 'good';
}
