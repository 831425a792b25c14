import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { type Language, languages } from '@minber/shared/platform/text';
import { useTranslation } from 'react-i18next';
import classes from './LocalizedInput.module.css';

interface Props {
  label: string;
  description?: string;
  value: Record<Language, string>;
  onChange: (value: Record<Language, string>) => void;
  /** By language. */
  errors?: Partial<Record<Language, React.ReactNode>>;
  /** Several lines. */
  long?: boolean;
  /** Kazakh and Russian must be filled in. English never must. */
  required?: boolean;
  /** Where the field stands in its form: focus goes there when it is refused. */
  path?: string;
}

/** One text in Kazakh, Russian and English. */
export function LocalizedInput({ label, description, value, onChange, errors = {}, long, required, path }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{label}</legend>
      {description && <p className={classes.description}>{description}</p>}
      <SimpleGrid type="container" cols={{ base: 1, '40em': long ? 3 : 1 }} spacing="sm" verticalSpacing={8}>
        {languages.map((language) => {
          const props = {
            label: t(`common:language.${language}`),
            lang: language,
            value: value[language],
            error: errors[language],
            required: required === true && language !== 'en',
            'data-path': path && `${path}.${language}`,
            onChange: (event: { currentTarget: { value: string } }) =>
              onChange({ ...value, [language]: event.currentTarget.value }),
          };
          return long ? (
            <Textarea key={language} minRows={3} maxRows={12} {...props} />
          ) : (
            <TextInput key={language} {...props} />
          );
        })}
      </SimpleGrid>
    </fieldset>
  );
}
