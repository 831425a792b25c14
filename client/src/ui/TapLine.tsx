import { ActionIcon, Menu } from '@mantine/core';
import { type Icon, IconCloudOff, IconDotsVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Tag, type Tone } from './Tag.tsx';
import classes from './TapLine.module.css';

interface Props {
  icon: Icon;
  /** How far he is, for whoever looks at the page with a tool. */
  state: string;
  tone: 'plain' | 'good' | 'calm' | 'warn';
  name: string;
  details: string;
  /** What else there is to know of him, below his name. */
  notes: ReactNode;
  /** Times and figures at the end of the line. */
  figures: ReactNode;
  /** Why it has not reached the server yet; undefined: it has. */
  unsent: string | undefined;
  /** What a tap on the line does; undefined: nothing. */
  onTap: (() => void) | undefined;
  menu: { label: string; items: ReactNode; disabled?: boolean };
}

/** One person of a list that is tapped through: the whole line is the button; everything else takes two taps. */
export function TapLine({ icon: Mark, state, tone, name, details, notes, figures, unsent, onTap, menu }: Props) {
  const words = (
    <>
      <span className={classes.mark} data-tone={tone}>
        <Mark size={22} stroke={2.4} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {details && <span className={classes.details}>{details}</span>}
        {notes}
      </span>
      <span className={classes.said}>
        {figures}
        {unsent !== undefined && <IconCloudOff size={15} aria-label={unsent} />}
      </span>
    </>
  );
  return (
    <li className={classes.line} data-tone={tone} data-state={state}>
      {onTap ? (
        <button type="button" className={classes.body} onClick={onTap}>
          {words}
        </button>
      ) : (
        <div className={classes.body}>{words}</div>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={menu.label}
            className={classes.menu ?? ''}
            disabled={menu.disabled ?? false}
          >
            <IconDotsVertical size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>{menu.items}</Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** Short tags in a row below a name. */
export function LineTags({ tags }: { tags: { tone: Tone; text: string }[] }) {
  if (tags.length === 0) return null;
  return (
    <span className={classes.marks}>
      {tags.map(({ tone, text }) => (
        <Tag key={text} tone={tone}>
          {text}
        </Tag>
      ))}
    </span>
  );
}
