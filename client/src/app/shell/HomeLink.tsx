import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '../Logo.tsx';
import classes from './HomeLink.module.css';

export function HomeLink() {
  const { t } = useTranslation();
  return (
    <Link to="/" className={classes.link} aria-label={t('common:shell.home')}>
      <Logo />
    </Link>
  );
}
