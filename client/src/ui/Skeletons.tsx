import { Group, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const rowNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];

/** A page that is still on its way, in a page's shape. */
export function PageSkeleton() {
  return (
    <Loading>
      <Skeleton height={34} width="min(320px, 70%)" />
      <Skeleton height={18} width="min(460px, 90%)" />
      <ListSkeleton rows={5} />
    </Loading>
  );
}

/** Rows of a list or table. */
export function ListSkeleton({ rows = 6, height = 52 }: { rows?: number; height?: number }) {
  return (
    <Loading>
      {rowNames.slice(0, rows).map((name) => (
        <Skeleton key={name} height={height} radius="md" />
      ))}
    </Loading>
  );
}

/** Labels with fields under them. */
export function FormSkeleton({ fields = 4 }: { fields?: number }) {
  return (
    <Loading>
      {rowNames.slice(0, fields).map((name) => (
        <Stack key={name} gap={6}>
          <Skeleton height={16} width={140} />
          <Skeleton height={42} />
        </Stack>
      ))}
      <Group>
        <Skeleton height={42} width={140} />
      </Group>
    </Loading>
  );
}

function Loading({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <Stack aria-busy aria-label={t('common:loading')} role="status">
      {children}
    </Stack>
  );
}
