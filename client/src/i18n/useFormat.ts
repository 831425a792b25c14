import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.ts';
import { type Format, formatIn } from './format.ts';
import { currentLanguage } from './i18n.ts';

/** Dates and numbers as this reader reads them: his language, his own time zone or the institution's. */
export function useFormat(): Format {
  useTranslation();
  const { person, institution } = useSession();
  const zone = person?.timeZone ?? institution.timeZone;
  const language = currentLanguage();
  return useMemo(() => formatIn(language, zone), [language, zone]);
}
