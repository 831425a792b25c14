import type { LearnerActivity } from '@minber/shared/programmes/learn';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.ts';
import { line } from '../line/line.ts';
import { queue } from '../queue/own.ts';
import { keptModules } from './modules.ts';

/** In a list of activities: what was done here and has not been sent, and without a line what is not on this device. */
export default function ActivityState({ cohortId, activity }: { cohortId: string; activity: LearnerActivity }) {
  const { t } = useTranslation('offline');
  const personId = useSession().person?.id;
  const { waiting } = useSyncExternalStore(queue.subscribe, queue.get);
  const modules = useSyncExternalStore(keptModules.subscribe, keptModules.get);
  const isDown = useSyncExternalStore(line.subscribe, line.isDown);
  const { activityId, kind, locks, doneAt } = activity;
  const isWaiting = waiting.some(({ subject }) => subject === `${kind}/${cohortId}/${activityId}`);
  if (isWaiting && doneAt === null) return <span>{t('state.waiting')}</span>;
  const isHere = modules.some((one) => one.personId === personId && one.activityIds.includes(activityId));
  return isDown && !isHere && locks.length === 0 ? <span>{t('state.missing')}</span> : null;
}
