import { type ReactNode, useState } from 'react';
import classes from './ReportFacts.module.css';

interface Props {
  summary: string;
  open?: boolean;
  /** Made only once it is opened. */
  children: () => ReactNode;
}

/** Something long that most readers do not need: a line to open it. */
export function Fold({ summary, open = false, children }: Props) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details className={classes.details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
