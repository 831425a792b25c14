import type { SessionState } from '@minber/shared/live/state';
import type { SeminarState } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from './Tag.tsx';

type State = SeminarState | SessionState;

const tones: Record<State, Tone> = {
  scheduled: 'calm',
  planned: 'calm',
  live: 'live',
  paused: 'warn',
  between: 'calm',
  ended: 'plain',
  cancelled: 'bad',
};

/** State of a seminar or of one session. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useTranslation();
  return (
    <Tag tone={tones[state]} dot={state === 'live'}>
      {t(`common:state.${state}`)}
    </Tag>
  );
}
