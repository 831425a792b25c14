import { type Language, type LocalizedText, languages } from '@minber/shared/platform/text';
import type { ReactNode } from 'react';

type Field = { path: string; value: LocalizedText; onChange: (value: LocalizedText) => void; errors: Errors };
type Errors = Partial<Record<Language, ReactNode>>;
interface Form {
  errors: Record<string, ReactNode>;
  getInputProps(path: string): { value?: LocalizedText; onChange: Field['onChange'] };
}

/** What a `LocalizedInput` needs to be the field of a form at this path, which holds a text in three languages. */
export function localizedField({ errors, getInputProps }: Form, path: string): Field {
  const { value = { kk: '', ru: '', en: '' }, onChange } = getInputProps(path);
  return { path, value, onChange, errors: errorsOf(errors, path, value) };
}

/** By language. What is said of the whole field (Kazakh and Russian are required) stands at those two that are empty. */
function errorsOf(errors: Form['errors'], path: string, value: LocalizedText): Errors {
  const found: Errors = {};
  for (const language of languages) {
    const isMissing = language !== 'en' && value[language].trim() === '';
    const error = errors[`${path}.${language}`] ?? (isMissing ? errors[path] : undefined);
    if (error) found[language] = error;
  }
  return found;
}
