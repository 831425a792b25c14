import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { queryClient } from '../api/query.ts';
import { useSessionQuery } from '../api/session.ts';
import { Pages } from '../routes.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Splash } from './Splash.tsx';
import { theme } from './theme.ts';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <Suspense fallback={<Splash />}>
            <Content />
          </Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Nothing is shown before it is known who asks. */
function Content() {
  const session = useSessionQuery();
  if (session.data)
    return (
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
    );
  if (session.error)
    return (
      <Splash>
        <ErrorPanel error={session.error} retry={() => void session.refetch()} />
      </Splash>
    );
  return <Splash />;
}
