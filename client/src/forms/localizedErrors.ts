import { type Language, languages } from '@minber/shared/platform/text';
import type { ReactNode } from 'react';

/**
 * The errors of one localized field, by language. What is said of the field as a whole (Kazakh and Russian are
 * required) stands at those of the two that are empty.
 */
export function localizedErrors(
  errors: Record<string, ReactNode>,
  path: string,
  value: Record<Language, string>,
): Partial<Record<Language, ReactNode>> {
  const found: Partial<Record<Language, ReactNode>> = {};
  for (const language of languages) {
    const isMissing = language !== 'en' && value[language].trim() === '';
    const error = errors[`${path}.${language}`] ?? (isMissing ? errors[path] : undefined);
    if (error) found[language] = error;
  }
  return found;
}
