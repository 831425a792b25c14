import { Button, Stack, Text } from '@mantine/core';
import type { Seminar } from '@minber/shared/seminars/state';
import { IconDeviceTv, IconHeadphones } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { DarkRoom } from '../stage/DarkRoom.tsx';
import { LineBanner } from '../stage/LineBanner.tsx';
import { StageMessage } from '../stage/StageMessage.tsx';
import { useDevices } from '../stage/useDevices.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './CompanionRoom.module.css';
import { FloorArea } from './FloorArea.tsx';
import { HandButton } from './HandButton.tsx';
import { RoomState } from './RoomState.tsx';
import { RoomTop } from './RoomTop.tsx';

interface Props {
  session: SeminarSession;
  seminar: Seminar;
  /** Checked in by scanning; else only expected in the hall. */
  checkedIn: boolean;
  onWatchHere: () => void;
}

/** A phone in a hall: no picture and no sound unless asked for with headphones; the floor can be asked for. */
export function CompanionRoom({ session, seminar, checkedIn, onWatchHere }: Props) {
  const { t } = useTranslation();
  const { live, as } = useWatchable(session.state);
  const devices = useDevices();
  const running = live?.session?.state === 'live';
  const listening = as === 'viewer';
  return (
    <DarkRoom>
      <LineBanner line={session.line} />
      <RoomTop session={session} seminar={seminar} />
      {running ? (
        <main id="main" className={classes.place}>
          <StageMessage
            icon={<IconDeviceTv size={56} />}
            title={t(checkedIn ? 'room:companion.title' : 'room:companion.expected')}
            text={t(checkedIn ? 'room:companion.text' : 'room:companion.expectedText')}
          >
            <Stack gap="sm" mt="md" align="center">
              <HandButton session={session} />
              {checkedIn ? (
                <Button
                  variant={listening ? 'filled' : 'default'}
                  aria-pressed={listening}
                  leftSection={<IconHeadphones size={20} aria-hidden />}
                  onClick={() => session.takePartAs(listening ? 'companion' : 'viewer')}
                >
                  {t('room:companion.listen')}
                </Button>
              ) : (
                <Button variant="default" onClick={onWatchHere}>
                  {t('room:companion.watch')}
                </Button>
              )}
            </Stack>
            <OnStage session={session} />
          </StageMessage>
        </main>
      ) : (
        <RoomState session={session} seminar={seminar} />
      )}
      {devices && <FloorArea session={session} devices={devices} inHall />}
    </DarkRoom>
  );
}

function OnStage({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { live } = useWatchable(session.state);
  const members = (live?.stage ?? []).filter(({ tracks }) => tracks.length > 0);
  if (members.length === 0) return null;
  return (
    <Stack gap={2} mt="lg" align="center">
      <Text size="sm" c="dimmed">
        {t('room:companion.speaker')}
      </Text>
      {members.map(({ ownerId, caption }) => (
        <Text key={ownerId} ta="center">
          {[caption.name, caption.position].filter(Boolean).join(', ')}
        </Text>
      ))}
    </Stack>
  );
}
