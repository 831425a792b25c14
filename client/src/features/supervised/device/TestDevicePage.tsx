import { testDeviceApi } from '@minber/shared/supervised/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { AttemptDesk } from '../../attempt/AttemptDesk.tsx';
import { DeviceDone } from './DeviceDone.tsx';
import classes from './device.module.css';
import { EnterCode } from './EnterCode.tsx';
import { devicePost } from './post.ts';
import { useDevice } from './useDevice.ts';

/**
 * A device of the hall: nobody is signed in on it. It takes one person's code, shows his attempt, and after it is handed in
 * knows nothing of him any more.
 */
export default function TestDevicePage() {
  const { t } = useTranslation('supervised');
  const { state, enter, reload, handIn, next } = useDevice();
  if (state.kind === 'reading') return <PageSkeleton />;
  if (state.kind === 'lost') return <ErrorPanel error={state.error} retry={reload} />;
  if (state.kind === 'free') return <EnterCode enter={enter} />;
  if (state.kind === 'done') return <DeviceDone answered={state.answered} next={next} />;
  const { attempt, personName, token } = state;
  return (
    <div className={classes.desk}>
      <p className={classes.who}>{t('device.who', { name: personName })}</p>
      <AttemptDesk
        key={attempt.attemptId}
        attempt={attempt}
        reload={reload}
        handIn={handIn}
        watch={(deadline, signal) => call(testDeviceApi.watch, { body: { token, deadline }, signal })}
        postFor={(heard) => devicePost(token, heard)}
      />
    </div>
  );
}
