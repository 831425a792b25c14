import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/query.ts';
import { useSessionQuery } from '../api/session.ts';
import { router } from '../routes.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Splash } from './Splash.tsx';
import { theme } from './theme.ts';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<Splash />}>
          <Pages />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Nothing is shown before it is known who asks. */
function Pages() {
  const session = useSessionQuery();
  if (session.data) return <RouterProvider router={router} />;
  if (session.error)
    return (
      <Splash>
        <ErrorPanel error={session.error} retry={() => void session.refetch()} />
      </Splash>
    );
  return <Splash />;
}
