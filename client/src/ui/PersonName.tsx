import { Text } from '@mantine/core';
import classes from './PersonName.module.css';

interface Props {
  name: string;
  /** Position, organisation, district: what is there is shown. */
  details?: (string | null | undefined)[];
}

/** A person in lists: the name, and under it who he is. */
export function PersonName({ name, details = [] }: Props) {
  const line = details.filter(Boolean).join(' · ');
  return (
    <span className={classes.person}>
      <Text component="span" fw={550}>
        {name}
      </Text>
      {line && (
        <Text component="span" size="sm" c="dimmed">
          {line}
        </Text>
      )}
    </span>
  );
}
