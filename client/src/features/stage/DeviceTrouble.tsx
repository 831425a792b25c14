import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeviceProblem } from '../../live/devices.ts';

/** Why a camera or a microphone can't be used, and what to do about it. */
export function DeviceTrouble({ kind, problem }: { kind: 'camera' | 'microphone'; problem: DeviceProblem | null }) {
  const { t } = useTranslation();
  if (!problem) return null;
  const icon = problem === 'insecure' ? <IconLock aria-hidden /> : <IconAlertTriangle aria-hidden />;
  const both = problem === 'insecure' || problem === 'unsupported';
  const title = both ? t(`live:device.problem.${problem}`) : t(`live:device.problem.${kind}.${problem}`);
  return (
    <Alert color="yellow" variant="light" icon={icon} title={title} role="alert">
      {t(`live:device.advice.${problem}`)}
    </Alert>
  );
}
