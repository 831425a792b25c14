import { NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { newNumber } from '../new-question.ts';
import { Words } from '../Words.tsx';
import { AcceptedAnswers } from './AcceptedAnswers.tsx';
import type { PartsProps } from './part.ts';

const number = { decimalSeparator: ',', allowedDecimalSeparators: [',', '.'], w: 150 };

/** Accepted numbers with how far an answer may be off, and the unit beside the field. */
export function NumericEditor({ content, onChange, language }: PartsProps<'numeric'>) {
  const { t } = useTranslation('quizzes');
  return (
    <Stack gap="sm">
      <AcceptedAnswers
        kind="numeric"
        answers={content.answers}
        onChange={(answers) => onChange({ ...content, answers })}
        fresh={() => ({ ...newNumber(), fraction: 0.5 })}
        language={language}
      >
        {({ value, tolerance, toleranceKind }, change) => {
          const unit = toleranceKind === 'relative' ? 100 : 1;
          return (
            <>
              <NumberInput
                {...number}
                label={t('numeric.value')}
                value={value === null || Number.isNaN(value) ? '' : value}
                onChange={(next) => change({ value: next === '' ? Number.NaN : Number(next) })}
              />
              <NumberInput
                {...number}
                label={t('numeric.tolerance')}
                min={0}
                suffix={toleranceKind === 'relative' ? ' %' : undefined}
                value={tolerance * unit}
                onChange={(next) => change({ tolerance: Number(next || 0) / unit })}
              />
            </>
          );
        }}
      </AcceptedAnswers>
      <Words
        label={t('numeric.unit')}
        description={t('numeric.unitHint')}
        value={content.unit}
        onChange={(unit) => onChange({ ...content, unit })}
        language={language}
      />
    </Stack>
  );
}
