import type { PrintSheet } from '@minber/shared/reports/contract';
import classes from './Sheet.module.css';

/** Paper: black on white, whatever the screen's colours. */
export function Sheet({ sheet }: { sheet: PrintSheet }) {
  return (
    <article className={classes.sheet}>
      <h2 className={classes.title}>{sheet.title}</h2>
      <p className={classes.subtitle}>{sheet.subtitle}</p>
      <dl className={classes.facts}>
        {sheet.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {/* Wider than a phone: the keyboard must be able to push it sideways. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={classes.scroll} tabIndex={0} aria-label={sheet.title}>
        <table className={classes.table}>
          <thead>
            <tr>
              {sheet.columns.map(({ key, title, numeric }) => (
                <th key={key} scope="col" data-numeric={numeric}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map(({ cells }, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed sheet never changes its order
              <tr key={row}>
                {sheet.columns.map(({ key, numeric }, at) => (
                  <td key={key} data-numeric={numeric}>
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sheet.notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      <div className={classes.signatures}>
        {sheet.signatures.map((signature) => (
          <div key={signature} className={classes.signature}>
            {signature}
          </div>
        ))}
      </div>
    </article>
  );
}
