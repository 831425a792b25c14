import { Progress } from '@mantine/core';
import type { RollCallProgress as Reached } from '@minber/shared/attendance/roll-call';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './RollCallProgress.module.css';

/** How far the latest roll-call has come: halls and own devices. */
export function RollCallProgress({ progress }: { progress: Reached }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ask, halls, own } = progress;
  return (
    <section className={classes.strip} aria-label={t('control:asked.title')}>
      <span className={classes.what}>
        <IconClipboardCheck size={20} aria-hidden />
        <span>
          <b>{t('control:asked.at', { time: format.time(ask.at) })}</b>{' '}
          <span className={classes.soft}>{ask.byName ?? t(`control:asked.reason.${ask.reason}`)}</span>
        </span>
      </span>
      <Part label={t('control:asked.halls', halls)} {...halls} />
      {own.of > 0 && <Part label={t('control:asked.own', own)} {...own} />}
    </section>
  );
}

function Part({ label, answered, of }: { label: string; answered: number; of: number }) {
  return (
    <span className={classes.part}>
      <span className="numeric">{label}</span>
      <Progress
        value={of === 0 ? 0 : (answered / of) * 100}
        color={answered === of ? 'teal' : 'gold'}
        aria-label={label}
      />
    </span>
  );
}
