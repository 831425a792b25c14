import { IconGripVertical } from '@tabler/icons-react';
import type { Ref } from 'react';
import classes from './builder.module.css';

/** What is taken hold of by mouse or finger. By keyboard, and read out, the buttons beside it do the same. */
export function DragHandle({ ref }: { ref: Ref<HTMLSpanElement> }) {
  return (
    <span ref={ref} className={classes.handle} aria-hidden>
      <IconGripVertical size={20} />
    </span>
  );
}
