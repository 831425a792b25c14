import { Button, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './EmptyState.module.css';

interface Props {
  title: string;
  /** 1 where it is the whole page. */
  level?: 1 | 2;
  text?: ReactNode;
  icon?: ReactNode;
  action?: { label: string; to: string } | { label: string; onClick: () => void };
}

/** Nothing here yet, and what to do next. */
export function EmptyState({ title, level = 2, text, icon, action }: Props) {
  return (
    <Stack align="center" gap="xs" className={classes.empty}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={level} size="h4" ta="center">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" ta="center" maw={460}>
          {text}
        </Text>
      )}
      {action && 'to' in action && (
        <Button mt="sm" component={Link} to={action.to}>
          {action.label}
        </Button>
      )}
      {action && 'onClick' in action && (
        <Button mt="sm" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </Stack>
  );
}
