import { Group, NumberInput, Stack, Text } from '@mantine/core';
import type { BankSummary } from '@minber/shared/quizzes/banks';
import type { Quiz, Slot } from '@minber/shared/quizzes/quiz';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { OrderButtons } from '../../programmes/builder/OrderButtons.tsx';
import { DrawFields } from './DrawFields.tsx';

interface Props {
  quiz: Quiz;
  banks: BankSummary[];
  slot: Slot;
  number: number;
  programmeId: string;
  onChange: (slot: Slot) => void;
  order: ComponentProps<typeof OrderButtons>;
}

/** One place of a quiz: a question everybody gets, or a draw with how many it can choose from. */
export function SlotCard({ quiz, banks, slot, number, programmeId, onChange, order }: Props) {
  const { t } = useTranslation('quizzes');
  const format = useFormat();
  const pool = quiz.pools.find(({ slotId }) => slotId === slot.slotId)?.size;
  return (
    <Card
      title={
        <>
          {t('slot.place', { number })}
          {slot.kind === 'draw' && ` · ${t('slot.random')}`}
        </>
      }
      actions={<OrderButtons {...order} />}
    >
      <Stack gap="sm">
        {slot.kind === 'fixed' ? (
          <FixedQuestion quiz={quiz} questionId={slot.questionId} programmeId={programmeId} />
        ) : (
          <DrawFields banks={banks} slot={slot} onChange={onChange} />
        )}
        <Group align="flex-end">
          <NumberInput
            label={t(slot.kind === 'draw' ? 'slot.markEach' : 'question.mark')}
            min={0.01}
            max={100}
            decimalScale={2}
            decimalSeparator=","
            allowedDecimalSeparators={[',', '.']}
            w={170}
            value={slot.mark}
            onChange={(mark) => Number(mark) > 0 && onChange({ ...slot, mark: Number(mark) })}
          />
          {slot.kind === 'draw' && pool !== undefined && (
            <Text pb={8} role="status">
              {pool < slot.count ? (
                <Tag tone="warn">{t('slot.tooFew', { found: format.number(pool), needed: slot.count })}</Tag>
              ) : (
                t('slot.fit', { count: pool, number: format.number(pool) })
              )}
            </Text>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

function FixedQuestion({ quiz, questionId, programmeId }: { quiz: Quiz; questionId: string; programmeId: string }) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const question = quiz.questions.find((one) => one.questionId === questionId);
  if (!question) return <Text c="dimmed">{t('slot.fresh')}</Text>;
  const path = `/banks/${question.bankId}/questions/${questionId}?quiz=${quiz.quizId}&programme=${programmeId}`;
  return (
    <div>
      <Link to={path}>{(localized(question.text) || question.name || t('untitled')).slice(0, 240)}</Link>
      <Group gap={6} mt={4}>
        <Text size="sm" c="dimmed">
          {t(`kinds.${question.kind}`)}
        </Text>
        {question.archived && <Tag tone="warn">{t('question.archived')}</Tag>}
        {question.problems.length > 0 && <Tag tone="warn">{t('question.unfinished')}</Tag>}
      </Group>
    </div>
  );
}
