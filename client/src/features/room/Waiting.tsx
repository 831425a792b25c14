import { Center, Loader } from '@mantine/core';
import type { ReactNode } from 'react';

/** The room before anything is known of it. */
export function Waiting({ children }: { children?: ReactNode }) {
  return (
    <Center flex={1} p="md">
      {children || <Loader color="lake.4" />}
    </Center>
  );
}
