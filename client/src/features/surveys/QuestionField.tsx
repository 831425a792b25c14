import { Checkbox, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import type { SurveyAnswer } from '@minber/shared/surveys/answers';
import { longestAnswer, type SurveyQuestion, scaleMost } from '@minber/shared/surveys/survey';
import { useLocalized } from '../../i18n/useLocalized.ts';

const marks = Array.from({ length: scaleMost }, (_, at) => String(at + 1));

interface Props {
  question: SurveyQuestion;
  answer: SurveyAnswer | undefined;
  error: string | undefined;
  onChange: (answer: SurveyAnswer | undefined) => void;
}

/** One question and where it is answered. */
export function QuestionField({ question, answer, error, onChange }: Props) {
  const localized = useLocalized();
  const { questionId, required } = question;
  const common = { label: localized(question.text), required, error };
  switch (question.kind) {
    case 'scale':
      return (
        <Radio.Group
          {...common}
          value={answer?.kind === 'scale' ? String(answer.value) : null}
          onChange={(value) => onChange({ questionId, kind: 'scale', value: Number(value) })}
        >
          <Group gap="lg" mt="xs" mb="xs">
            {marks.map((mark) => (
              <Radio key={mark} value={mark} label={mark} />
            ))}
          </Group>
          <Text size="sm" c="dimmed">
            1: {localized(question.low)} · {scaleMost}: {localized(question.high)}
          </Text>
        </Radio.Group>
      );
    case 'single':
      return (
        <Radio.Group
          {...common}
          value={answer?.kind === 'single' ? answer.optionId : null}
          onChange={(optionId) => onChange({ questionId, kind: 'single', optionId })}
        >
          <Stack gap="xs" mt="xs">
            {question.options.map(({ optionId, text }) => (
              <Radio key={optionId} value={optionId} label={localized(text)} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'multiple':
      return (
        <Checkbox.Group
          {...common}
          value={answer?.kind === 'multiple' ? answer.optionIds : []}
          onChange={(optionIds) =>
            onChange(optionIds.length > 0 ? { questionId, kind: 'multiple', optionIds } : undefined)
          }
        >
          <Stack gap="xs" mt="xs">
            {question.options.map(({ optionId, text }) => (
              <Checkbox key={optionId} value={optionId} label={localized(text)} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={longestAnswer}
          onChange={({ currentTarget: { value } }) =>
            onChange(value.trim() ? { questionId, kind: 'text', text: value } : undefined)
          }
        />
      );
  }
}
