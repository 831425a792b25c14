import { inLanguage, type LocalizedText } from '@minber/shared/platform/text';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from './i18n.ts';

/** Picks the reader's language out of a text that people wrote in several. */
export function useLocalized(): (text: LocalizedText) => string {
  useTranslation();
  const language = currentLanguage();
  return useCallback((text: LocalizedText) => inLanguage(text, language), [language]);
}
