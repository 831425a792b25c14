import { Container } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';

/** A page that does not exist, failed to load (a new version has been put up meanwhile) or broke while rendering. */
export default function RouteError() {
  const error = useRouteError();
  const { t } = useTranslation();
  const absent = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Container size="sm" py="xl" component="main" id="main">
      {absent ? (
        <EmptyState
          title={t('common:notFound.title')}
          text={t('common:notFound.text')}
          action={{ label: t('common:notFound.home'), to: '/' }}
        />
      ) : (
        <ErrorPanel error={error} title={t('common:error.page')} retry={() => location.reload()} />
      )}
    </Container>
  );
}
