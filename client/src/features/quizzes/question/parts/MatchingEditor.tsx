import { ActionIcon, Select, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../../i18n/useLocalized.ts';
import { newPartId, noText } from '../new-question.ts';
import classes from '../question.module.css';
import { Words } from '../Words.tsx';
import { AddPart } from './AddPart.tsx';
import type { PartsProps } from './part.ts';

/** What is matched, the choices, and which belongs to which. A choice that belongs to nothing distracts. */
export function MatchingEditor({ content, onChange, language }: PartsProps<'matching'>) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const { stems, choices } = content;
  const nameOf = (at: number) => {
    const choice = choices[at];
    return (choice && (choice.text[language] || localized(choice.text))) || t('matching.choice', { number: at + 1 });
  };
  const setStem = (at: number, fields: Partial<(typeof stems)[number]>) =>
    onChange({ ...content, stems: stems.map((stem, place) => (place === at ? { ...stem, ...fields } : stem)) });
  const removeChoice = (choiceId: string) => {
    const rest = choices.filter((choice) => choice.choiceId !== choiceId);
    const heir = rest[0]?.choiceId ?? '';
    onChange({
      ...content,
      choices: rest,
      stems: stems.map((stem) => (stem.choiceId === choiceId ? { ...stem, choiceId: heir } : stem)),
    });
  };
  const addPair = () => {
    const choiceId = newPartId();
    onChange({
      ...content,
      choices: [...choices, { choiceId, text: noText }],
      stems: [...stems, { stemId: newPartId(), text: noText, choiceId }],
    });
  };
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('matching.choices')}</Text>
      <ul className={classes.parts}>
        {choices.map(({ choiceId, text }, at) => (
          <li key={choiceId} className={classes.part}>
            <div className={classes.text}>
              <Words
                label={t('matching.choice', { number: at + 1 })}
                hideLabel
                value={text}
                onChange={(next) =>
                  onChange({
                    ...content,
                    choices: choices.map((choice) =>
                      choice.choiceId === choiceId ? { ...choice, text: next } : choice,
                    ),
                  })
                }
                language={language}
              />
            </div>
            <ActionIcon
              variant="default"
              size="lg"
              disabled={choices.length <= 2}
              aria-label={t('remove', { name: nameOf(at) })}
              onClick={() => removeChoice(choiceId)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <AddPart onClick={() => onChange({ ...content, choices: [...choices, { choiceId: newPartId(), text: noText }] })}>
        {t('matching.addChoice')}
      </AddPart>
      <Text fw={600}>{t('matching.stems')}</Text>
      <ul className={classes.parts}>
        {stems.map(({ stemId, text, choiceId }, at) => {
          const label = t('matching.stem', { number: at + 1 });
          return (
            <li key={stemId} className={classes.part}>
              <div className={classes.text}>
                <Words
                  label={label}
                  hideLabel
                  value={text}
                  onChange={(next) => setStem(at, { text: next })}
                  language={language}
                />
              </div>
              <Select
                aria-label={t('matching.of', { name: label })}
                className={classes.text}
                allowDeselect={false}
                data={choices.map((choice, place) => ({ value: choice.choiceId, label: nameOf(place) }))}
                value={choiceId}
                onChange={(next) => next && setStem(at, { choiceId: next })}
              />
              <ActionIcon
                variant="default"
                size="lg"
                disabled={stems.length <= 2}
                aria-label={t('remove', { name: label })}
                onClick={() => onChange({ ...content, stems: stems.toSpliced(at, 1) })}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <AddPart onClick={addPair}>{t('matching.add')}</AddPart>
    </Stack>
  );
}
