import { Stack } from '@mantine/core';
import { HallFloorCard } from './HallFloorCard.tsx';
import { MessagesCard } from './MessagesCard.tsx';
import type { DeskView } from './pending.ts';
import { ReadinessCard } from './ReadinessCard.tsx';
import { ScreenCard } from './ScreenCard.tsx';
import { SlipsCard } from './SlipsCard.tsx';
import type { Desk } from './useDesk.ts';

/** The hall itself: its screen, whether it is ready, its voice, sign-in slips. */
export function HallTab({ desk, view }: { desk: Desk; view: DeskView }) {
  return (
    <Stack gap="md">
      <ScreenCard view={view} />
      <ReadinessCard desk={desk} view={view} />
      <HallFloorCard session={desk.session} hallId={view.hallId} />
      <SlipsCard view={view} />
      <MessagesCard view={view} />
    </Stack>
  );
}
