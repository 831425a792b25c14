import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title ?? text}>
      {title && <Text size="sm">{text}</Text>}
      {error instanceof ApiProblem && error.problem.detail && <Text size="sm">{error.problem.detail}</Text>}
      {retry && (
        <Group mt="sm">
          <Button size="sm" variant="default" onClick={retry}>
            {t('common:action.retry')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
