import { sessionApi } from '@minber/shared/identity/session-api';
import { type Language, languages } from '@minber/shared/platform/text';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { queryClient } from '../../api/query.ts';
import { reloadSession, useSession } from '../../api/session.ts';
import { currentLanguage, setLanguage } from '../../i18n/i18n.ts';
import classes from './LanguageSwitch.module.css';

const labels: Record<Language, { short: string; full: string }> = {
  kk: { short: 'Қаз', full: 'Қазақша' },
  ru: { short: 'Рус', full: 'Русский' },
  en: { short: 'Eng', full: 'English' },
};

/** Each language in its own name, in the same order everywhere. A signed-in reader's profile keeps the choice. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const session = useSession();
  const current = currentLanguage();

  async function choose(language: Language) {
    await setLanguage(language, true);
    if (session.person && session.person.language !== language) {
      await call(sessionApi.editProfile, { body: { language } }).catch(() => undefined);
      await reloadSession().catch(() => undefined);
    } else await queryClient.invalidateQueries();
  }

  return (
    <fieldset className={classes.switch}>
      <legend className="visually-hidden">{t('common:shell.language')}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={labels[language].full}
          aria-pressed={language === current}
          className={classes.option}
          onClick={() => void choose(language)}
        >
          <span aria-hidden>{labels[language].short}</span>
          <span className="visually-hidden">{labels[language].full}</span>
        </button>
      ))}
    </fieldset>
  );
}
