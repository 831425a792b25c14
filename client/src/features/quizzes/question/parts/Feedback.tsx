import { Button } from '@mantine/core';
import type { Language, LocalizedText } from '@minber/shared/platform/text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../question.module.css';
import { Words } from '../Words.tsx';

interface Props {
  /** Of what, for those who cannot see it. */
  name: string;
  value: LocalizedText;
  onChange: (value: LocalizedText) => void;
  language: Language;
}

/** What is said to whoever answers this; folded away until somebody wants to say something. */
export function Feedback({ name, value, onChange, language }: Props) {
  const { t } = useTranslation('quizzes');
  const isWritten = value.kk !== '' || value.ru !== '' || value.en !== '';
  const [isOpen, setOpen] = useState(isWritten);
  if (!isOpen)
    return (
      <div className={classes.whole}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setOpen(true)}
          aria-label={t('feedback.addTo', { name })}
        >
          {t('feedback.add')}
        </Button>
      </div>
    );
  return (
    <div className={classes.whole}>
      <Words label={t('feedback.label')} value={value} onChange={onChange} language={language} />
    </div>
  );
}
