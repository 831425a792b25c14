import { Skeleton, Stack } from '@mantine/core';
import { ListSkeleton } from '../../ui/Skeletons.tsx';

/** The shape of the first page: what comes next, then lists. */
export function HomeSkeleton() {
  return (
    <Stack gap="xl">
      <Skeleton height={196} radius="lg" />
      <ListSkeleton rows={3} height={64} />
    </Stack>
  );
}
