import type { ReactNode } from 'react';
import { clsx } from './clsx.ts';
import classes from './DataTable.module.css';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Aligned to the right, in figures of one width. */
  numeric?: boolean;
  /** The cell that names the row; on a phone it heads the card. */
  main?: boolean;
  /** Not shown on a phone. */
  wideOnly?: boolean;
  width?: string | number;
}

interface Props<Row> {
  /** What the table lists, for those who cannot see it. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The row's own action: the name cell becomes a button that opens it. */
  onOpen?: (row: Row) => void;
  /** Buttons at the row's end. */
  actions?: (row: Row) => ReactNode;
  actionsTitle?: string;
}

/** Cards undo what makes it a table for assistive technology in some browsers, so its roles are written out. */
const as = (role: string) => ({ role });

/** A table that becomes a list of cards on a phone. */
export function DataTable<Row>({ caption, columns, rows, rowKey, onOpen, actions, actionsTitle }: Props<Row>) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} {...as('table')}>
        <caption className="visually-hidden">{caption}</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            {columns.map(({ key, title, numeric, wideOnly, width }) => (
              <th
                key={key}
                {...as('columnheader')}
                scope="col"
                style={{ width }}
                className={clsx(numeric && classes.numeric, wideOnly && classes.wideOnly)}
              >
                {title}
              </th>
            ))}
            {actions && (
              <th {...as('columnheader')} scope="col" className={classes.actions}>
                <span className="visually-hidden">{actionsTitle}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...as('row')} className={clsx(onOpen && classes.opens)}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  {...as('cell')}
                  data-label={column.main ? undefined : column.title}
                  className={clsx(
                    column.main && classes.main,
                    column.numeric && classes.numeric,
                    column.wideOnly && classes.wideOnly,
                  )}
                >
                  {column.main && onOpen ? (
                    <button type="button" className={classes.open} onClick={() => onOpen(row)}>
                      {column.cell(row)}
                    </button>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
              {actions && (
                <td {...as('cell')} className={classes.actions}>
                  {actions(row)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
