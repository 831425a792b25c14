import { Text } from '@mantine/core';
import type { Instant } from '@minber/shared/platform/ids';
import { useFormat } from '../../../i18n/useFormat.ts';
import classes from '../Rows.module.css';

interface Props {
  what: string;
  reason: string;
  authorName: string;
  at: Instant;
}

/** Something that was signed: what, why, by whom and when. */
export function SignedRow({ what, reason, authorName, at }: Props) {
  const format = useFormat();
  return (
    <li className={classes.row}>
      <Text fw={550}>{what}</Text>
      <Text>{reason}</Text>
      <Text size="sm" c="dimmed">
        {authorName}, {format.fullDateTime(at)}
      </Text>
    </li>
  );
}
