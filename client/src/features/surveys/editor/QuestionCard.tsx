import { SimpleGrid, Stack, Switch } from '@mantine/core';
import type { SurveyQuestion } from '@minber/shared/surveys/survey';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { OrderButtons } from '../../programmes/builder/OrderButtons.tsx';
import { OptionFields } from './OptionFields.tsx';

interface Props {
  number: number;
  question: SurveyQuestion;
  onChange: (question: SurveyQuestion) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
}

/** One question as its author writes it. */
export function QuestionCard({ number, question, onChange, onUp, onDown, onRemove }: Props) {
  const { t } = useTranslation('surveys');
  const name = t('question', { number });
  return (
    <Card
      title={`${name}: ${t(`kinds.${question.kind}`)}`}
      actions={<OrderButtons name={name} onUp={onUp} onDown={onDown} onRemove={onRemove} />}
    >
      <Stack>
        <LocalizedInput
          label={t('text')}
          required
          value={question.text}
          onChange={(text) => onChange({ ...question, text })}
        />
        {question.kind === 'scale' && (
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <LocalizedInput label={t('low')} value={question.low} onChange={(low) => onChange({ ...question, low })} />
            <LocalizedInput
              label={t('high')}
              value={question.high}
              onChange={(high) => onChange({ ...question, high })}
            />
          </SimpleGrid>
        )}
        {'options' in question && (
          <OptionFields options={question.options} onChange={(options) => onChange({ ...question, options })} />
        )}
        <Switch
          label={t('required')}
          checked={question.required}
          onChange={(event) => onChange({ ...question, required: event.currentTarget.checked })}
        />
      </Stack>
    </Card>
  );
}
