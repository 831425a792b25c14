import { SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Words } from '../Words.tsx';
import type { PartsProps } from './part.ts';

/** Whether the statement is right, and what is said to either answer. */
export function TruthEditor({ content, onChange, language }: PartsProps<'trueFalse'>) {
  const { t } = useTranslation('quizzes');
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('truth.right')}
        value={content.right ? 'true' : 'false'}
        onChange={(right) => onChange({ ...content, right: right === 'true' })}
        data={[
          { value: 'true', label: t('truth.true') },
          { value: 'false', label: t('truth.false') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <Words
        label={t('truth.feedbackTrue')}
        value={content.feedbackTrue}
        onChange={(feedbackTrue) => onChange({ ...content, feedbackTrue })}
        language={language}
      />
      <Words
        label={t('truth.feedbackFalse')}
        value={content.feedbackFalse}
        onChange={(feedbackFalse) => onChange({ ...content, feedbackFalse })}
        language={language}
      />
    </Stack>
  );
}
