import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CheckRow.module.css';

export type Verdict = 'good' | 'bad' | 'warn' | 'running' | 'absent';

const icons: Record<Verdict, ReactNode> = {
  good: <IconCircleCheck aria-hidden />,
  bad: <IconCircleX aria-hidden />,
  warn: <IconAlertTriangle aria-hidden />,
  running: <Loader size={22} />,
  absent: <IconCircleDashed aria-hidden />,
};

/** One thing that was tried, what came out, and what to do about it. */
export function CheckRow({ title, verdict, children }: { title: string; verdict: Verdict; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className={classes.row} data-verdict={verdict}>
      <span className={classes.icon}>{icons[verdict]}</span>
      <span className={classes.words}>
        <b>{title}</b>
        <span className="visually-hidden">{t(`check:verdict.${verdict}`)}</span>
        <span className={classes.text}>{children}</span>
      </span>
    </li>
  );
}
