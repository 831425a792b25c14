import { useClickOutside } from '@mantine/hooks';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../../api/session.ts';
import { fullName, initials } from '../../ui/names.ts';
import classes from './AccountMenu.module.css';
import { useSignOut } from './useSignOut.tsx';

/** Who is signed in, his profile, the way out. A plain disclosure, so that the first page stays small. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { person } = useSession();
  const { signOut, question } = useSignOut();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const [trouble, setTrouble] = useState('');
  const box = useClickOutside(() => setOpen(false));
  // biome-ignore lint/correctness/useExhaustiveDependencies: going anywhere closes it
  useEffect(() => setOpen(false), [pathname]);
  if (!person) return null;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere inside
    <div ref={box} className={classes.account} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <button
        type="button"
        className={classes.button}
        aria-label={`${initials(person)}. ${t('common:shell.account', { name: fullName(person) })}`}
        aria-expanded={open}
        aria-controls="account"
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden>{initials(person)}</span>
      </button>
      <div id="account" className={classes.panel} hidden={!open}>
        <p className={classes.name}>{fullName(person)}</p>
        {person.position && <p className={classes.position}>{person.position}</p>}
        <Link to="/me" className={classes.item}>
          <IconUser size={18} aria-hidden />
          {t('common:shell.profile')}
        </Link>
        <button
          type="button"
          className={classes.item}
          onClick={() => void signOut().catch((cause: Error) => setTrouble(cause.message))}
        >
          <IconLogout size={18} aria-hidden />
          {t('common:shell.signOut')}
        </button>
        {trouble && (
          <p role="alert" className={classes.position}>
            {trouble}
          </p>
        )}
      </div>
      {question}
    </div>
  );
}
