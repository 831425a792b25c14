import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  icon?: ReactNode;
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}

/** A calm word where a picture will be, or was. */
export function StageMessage({ icon, title, text, children }: Props) {
  return (
    <Stack align="center" gap="sm" maw={560}>
      {icon && <span aria-hidden>{icon}</span>}
      <Title order={1} size="h2" ta="center" c="var(--minber-ink)">
        {title}
      </Title>
      {text && (
        <Text component="div" size="lg" ta="center" c="dimmed">
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
