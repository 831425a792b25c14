import { sessionApi } from '@minber/shared/identity/session-api';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { ask } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { DemoCards } from './DemoCards.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import classes from './SignInPage.module.css';
import { useNext } from './useEnter.ts';

/** The first screen of whoever is not signed in. */
export default function SignInPage() {
  const { t } = useTranslation('signIn');
  const session = useSession();
  const localized = useLocalized();
  const next = useNext();
  const demo = useQuery({ ...ask(sessionApi.demoAccounts), enabled: session.demo });
  useTitle(t('title'));
  if (session.kind === 'person') return <Navigate to={next} replace />;
  const cards = demo.data?.items ?? [];
  const institution = localized(session.institution.name);
  return (
    <div className={classes.page}>
      <div className={classes.intro}>
        {institution !== 'Minber' && <p className={classes.institution}>{institution}</p>}
        <h1 className={classes.slogan}>{t('slogan')}</h1>
        <p className={classes.text}>{t('intro')}</p>
      </div>
      <div className={classes.form}>
        <PasswordForm />
      </div>
      {session.demo && (
        <div className={classes.demo}>
          <DemoCards accounts={cards} loading={demo.isPending} />
        </div>
      )}
    </div>
  );
}
