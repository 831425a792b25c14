import { ActionIcon, NumberInput, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newPartId, noText } from '../new-question.ts';
import classes from '../question.module.css';
import { Words } from '../Words.tsx';
import { AddPart } from './AddPart.tsx';
import type { PartsProps } from './part.ts';

/** By what an essay is marked, how long it may be, and what its marker should look for. */
export function EssayEditor({ content, onChange, language }: PartsProps<'essay'>) {
  const { t } = useTranslation('quizzes');
  const { rubric } = content;
  const set = (next: typeof rubric) => onChange({ ...content, rubric: next });
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('essay.rubric')}</Text>
      <ul className={classes.parts}>
        {rubric.map((criterion, at) => {
          const label = t('essay.criterion', { number: at + 1 });
          return (
            <li key={criterion.criterionId} className={classes.part}>
              <div className={classes.text}>
                <Words
                  label={label}
                  value={criterion.title}
                  onChange={(title) => set(rubric.with(at, { ...criterion, title }))}
                  language={language}
                />
              </div>
              <NumberInput
                label={t('essay.max')}
                min={1}
                max={100}
                w={110}
                value={criterion.max}
                onChange={(max) => set(rubric.with(at, { ...criterion, max: Number(max || 1) }))}
              />
              <ActionIcon
                variant="default"
                size="lg"
                mt={28}
                disabled={rubric.length === 1}
                aria-label={t('remove', { name: label })}
                onClick={() => set(rubric.toSpliced(at, 1))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      {rubric.length < 10 && (
        <AddPart onClick={() => set([...rubric, { criterionId: newPartId(), title: noText, max: 5 }])}>
          {t('essay.add')}
        </AddPart>
      )}
      <NumberInput
        label={t('essay.words')}
        description={t('essay.wordsHint')}
        min={10}
        max={5000}
        allowDecimal={false}
        value={content.wordsAtMost ?? ''}
        onChange={(words) => onChange({ ...content, wordsAtMost: words === '' ? null : Number(words) })}
        maw={320}
      />
      <Words
        label={t('essay.note')}
        description={t('essay.noteHint')}
        minRows={2}
        value={content.markerNote}
        onChange={(markerNote) => onChange({ ...content, markerNote })}
        language={language}
      />
    </Stack>
  );
}
