import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from '../api/problem.ts';

interface Props {
  error: unknown;
  /** What could not be done; absent: the problem's own text stands alone. */
  title?: string;
  retry?: () => void;
}

/** An error where it happened, in the reader's words, with the way out. */
export function ErrorPanel({ error, title, retry }: Props) {
  const { t } = useTranslation();
  const text = error instanceof ApiProblem ? error.message : t('common:error.unexpected');
  // What is not there, or not for him, does not come by asking again.
  const isAbsent = error instanceof ApiProblem && error.problem.status === 404;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title ?? text}>
      {title && <Text size="sm">{text}</Text>}
      {error instanceof ApiProblem && error.problem.detail && <Text size="sm">{error.problem.detail}</Text>}
      {retry && (
        <Group mt="sm">
          {isAbsent ? (
            <Button size="sm" variant="default" component={Link} to="/">
              {t('common:notFound.home')}
            </Button>
          ) : (
            <Button size="sm" variant="default" onClick={retry}>
              {t('common:action.retry')}
            </Button>
          )}
        </Group>
      )}
    </Alert>
  );
}
