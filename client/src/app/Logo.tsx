import classes from './Logo.module.css';

/** The mark, a rostrum from which a voice goes out, with the wordmark unless `mark` alone is wanted. */
export function Logo({ size = 32, mark = false }: { size?: number; mark?: boolean }) {
  return (
    <span className={classes.logo} style={{ fontSize: size * 0.68 }}>
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" fill="#0c5264" />
        <path d="M7 12h18l-2.6 5H9.6z M13 17h6v6h-6z M10 23h12v2.5H10z" fill="#fff" />
        <path d="M12.2 9.2a5.4 5.4 0 0 1 7.6 0" fill="none" stroke="#f0c550" strokeWidth="2" strokeLinecap="round" />
      </svg>
      {mark ? <span className="visually-hidden">Minber</span> : <span className={classes.word}>Minber</span>}
    </span>
  );
}
