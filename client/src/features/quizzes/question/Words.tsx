import { Textarea } from '@mantine/core';
import type { Language, LocalizedText } from '@minber/shared/platform/text';
import { languages } from '@minber/shared/platform/text';

interface Props {
  label: string;
  /** The label is for those who cannot see what stands around the field. */
  hideLabel?: boolean;
  description?: string;
  value: LocalizedText;
  onChange: (value: LocalizedText) => void;
  language: Language;
  minRows?: number;
  error?: string | false;
}

/** One language of a text; while it is empty, what stands in another shows through. */
export function Words({ label, hideLabel, description, value, onChange, language, minRows = 1, error }: Props) {
  const other = languages.map((one) => value[one]).find((text) => text !== '');
  return (
    <Textarea
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      lang={language}
      minRows={minRows}
      maxRows={16}
      maxLength={4000}
      placeholder={value[language] === '' ? other : undefined}
      value={value[language]}
      onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
      error={error}
    />
  );
}
