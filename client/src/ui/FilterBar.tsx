import { Chip, CloseButton, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import classes from './FilterBar.module.css';

interface Props<F extends string> {
  text: string;
  onText: (text: string) => void;
  labels: { search: string; clear: string };
  filter: F;
  onFilter: (filter: F) => void;
  /** What may be chosen, and how many are there. */
  filters: { filter: F; label: string; count: number }[];
  /** What stands beside the search. */
  beside?: ReactNode;
  /** Empties the search for the next name. */
  clearRef: Ref<() => void>;
}

/** Above a long list that is tapped through: stays in sight, finds by two letters, shows one kind at a time. */
export function FilterBar<F extends string>(props: Props<F>) {
  const { text, onText, labels, filter, onFilter, filters, beside, clearRef } = props;
  const search = useRef<HTMLInputElement>(null);
  const clear = () => {
    onText('');
    search.current?.focus();
  };
  useImperativeHandle(clearRef, () => clear);
  return (
    <div className={classes.bar}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          ref={search}
          className={classes.search ?? ''}
          placeholder={labels.search}
          aria-label={labels.search}
          leftSection={<IconSearch size={20} aria-hidden />}
          rightSection={text && <CloseButton onClick={clear} aria-label={labels.clear} />}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          autoComplete="off"
          enterKeyHint="search"
        />
        {beside}
      </Group>
      <Chip.Group value={filter} onChange={(value) => onFilter(value as F)}>
        <Group gap={6} mt={8} wrap="nowrap" className={classes.chips ?? ''}>
          {filters.map(({ filter: one, label, count }) => (
            <Chip
              key={one}
              value={one}
              size="xs"
              icon={null}
              classNames={{ label: classes.chip ?? '', iconWrapper: classes.noIcon ?? '' }}
            >
              {label} <span className="numeric">{count}</span>
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
