import type { LearnerActivity, LearnerModule } from '@minber/shared/programmes/learn';
import { IconCircleCheckFilled, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Tag } from '../../ui/Tag.tsx';
import { activityIcons } from './activityKinds.ts';
import { Hours } from './Hours.tsx';
import { LockReasons } from './LockReasons.tsx';
import classes from './ModuleList.module.css';

interface Props {
  modules: LearnerModule[];
  nextId: string | null;
  /** The page of an activity; undefined: it is named and leads nowhere. */
  pathOf: (activity: LearnerActivity) => string | undefined;
  /** Below a module's title. */
  belowTitle?: (module: LearnerModule) => ReactNode;
  /** Beside an activity's facts. */
  besideFacts?: (activity: LearnerActivity) => ReactNode;
}

/** The modules of a programme: what is done, what is next, and why the rest is closed. */
export function ModuleList({ modules, nextId, pathOf, belowTitle, besideFacts }: Props) {
  const { t } = useTranslation('learn');
  const localized = useLocalized();
  return (
    <ol className={classes.modules}>
      {modules.map((module, at) => (
        <li key={module.moduleId} className={classes.module}>
          <h2 className={classes.title}>
            <span className={classes.number}>{t('module', { number: at + 1 })}</span>
            {localized(module.title)}
          </h2>
          {belowTitle?.(module)}
          <ul className={classes.activities}>
            {module.activities.map((activity) => (
              <Row
                key={activity.activityId}
                activity={activity}
                isNext={activity.activityId === nextId}
                path={activity.locks.length === 0 ? pathOf(activity) : undefined}
                besideFacts={besideFacts?.(activity)}
              />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface RowProps {
  activity: LearnerActivity;
  isNext: boolean;
  path: string | undefined;
  besideFacts: ReactNode;
}

function Row({ activity, isNext, path, besideFacts }: RowProps) {
  const { t } = useTranslation('learn');
  const localized = useLocalized();
  const format = useFormat();
  const { kind, title, minutes, required, doneAt, isLate, dueAt, locks } = activity;
  const Icon = doneAt !== null ? IconCircleCheckFilled : locks.length > 0 ? IconLock : activityIcons[kind];
  const state = doneAt !== null ? 'done' : locks.length > 0 ? 'locked' : 'open';
  return (
    <li className={classes.activity} data-state={state}>
      <Icon size={22} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        {path ? (
          <Link to={path} className={classes.name}>
            {localized(title)}
          </Link>
        ) : (
          <span className={classes.name}>{localized(title)}</span>
        )}
        <span className={classes.facts}>
          <span>{t(`kinds.${kind}`)}</span>
          {minutes > 0 && (
            <span>
              <Hours minutes={minutes} />
            </span>
          )}
          {!required && <span>{t('voluntary')}</span>}
          {doneAt !== null && <span>{t('doneAt', { date: format.date(doneAt) })}</span>}
          {isLate && <span>{t('arrivedLate')}</span>}
          {state === 'open' && <span>{t('dueAt', { date: format.date(dueAt) })}</span>}
          {besideFacts}
        </span>
        <LockReasons locks={locks} />
      </div>
      {isNext && <Tag tone="calm">{t('next')}</Tag>}
    </li>
  );
}
