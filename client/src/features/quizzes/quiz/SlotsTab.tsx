import { Button, Group, Stack } from '@mantine/core';
import { bankApi } from '@minber/shared/quizzes/author-contract';
import type { Quiz, QuizDraft, Slot } from '@minber/shared/quizzes/quiz';
import { IconArrowsShuffle, IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../../api/query.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { moved, newItemId } from '../../programmes/builder/edit-outline.ts';
import { NewQuestionMenu } from '../bank/NewQuestionMenu.tsx';
import { PickQuestions } from './PickQuestions.tsx';
import { SlotCard } from './SlotCard.tsx';

interface Props {
  programmeId: string;
  quiz: Quiz;
  draft: QuizDraft;
  change: (next: (before: QuizDraft) => QuizDraft) => void;
  readOnly: boolean;
}

/** What a quiz is called and consists of: questions everybody gets, and draws. */
export function SlotsTab({ programmeId, quiz, draft, change, readOnly }: Props) {
  const { t } = useTranslation('quizzes');
  const [isPicking, setPicking] = useState(false);
  const banks = useQuery(ask(bankApi.list, { query: { programmeId } }));
  const own = banks.data?.items.find((bank) => bank.programmeId === programmeId && bank.mayWrite);
  const [first] = banks.data?.items ?? [];
  const { slots } = draft;
  const setSlots = (next: Slot[]) => change((before) => ({ ...before, slots: next }));
  const draw = () =>
    first &&
    setSlots([
      ...slots,
      {
        slotId: newItemId(),
        kind: 'draw',
        from: { bankId: own?.bankId ?? first.bankId, folderId: null, tags: [], difficulties: [] },
        count: 5,
        mark: 1,
      },
    ]);
  return (
    <Stack gap="lg">
      <Card title={t('quiz.about')}>
        <Stack>
          <LocalizedInput
            label={t('quiz.title')}
            required
            value={draft.title}
            onChange={(title) => change((before) => ({ ...before, title }))}
          />
          <LocalizedInput
            label={t('quiz.intro')}
            long
            value={draft.intro}
            onChange={(intro) => change((before) => ({ ...before, intro }))}
          />
        </Stack>
      </Card>
      {banks.data && !first && (
        <EmptyState
          title={t('banks.none')}
          text={t('slot.noBanks')}
          action={{ label: t('banks.list'), to: `/authoring/${programmeId}/banks` }}
        />
      )}
      {slots.length === 0 && first && <EmptyState title={t('slot.none')} text={t('slot.noneText')} />}
      {slots.map((slot, at) => (
        <SlotCard
          key={slot.slotId}
          quiz={quiz}
          banks={banks.data?.items ?? []}
          slot={slot}
          number={at + 1}
          programmeId={programmeId}
          onChange={(next) => setSlots(slots.with(at, next))}
          order={{
            name: t('slot.place', { number: at + 1 }),
            onUp: at > 0 ? () => setSlots(moved(slots, at, -1)) : undefined,
            onDown: at < slots.length - 1 ? () => setSlots(moved(slots, at, 1)) : undefined,
            onRemove: () => setSlots(slots.toSpliced(at, 1)),
          }}
        />
      ))}
      {!readOnly && (
        <Group gap="sm">
          {first && (
            <>
              <Button leftSection={<IconListCheck size={18} aria-hidden />} onClick={() => setPicking(true)}>
                {t('slot.pick')}
              </Button>
              <Button variant="default" leftSection={<IconArrowsShuffle size={18} aria-hidden />} onClick={draw}>
                {t('slot.draw')}
              </Button>
            </>
          )}
          {own && <NewQuestionMenu bankId={own.bankId} search={`&quiz=${quiz.quizId}&programme=${programmeId}`} />}
          {first && (
            <Button variant="subtle" component={Link} to={`/authoring/${programmeId}/banks`}>
              {t('banks.list')}
            </Button>
          )}
        </Group>
      )}
      {isPicking && (
        <PickQuestions
          banks={banks.data?.items ?? []}
          taken={slots.flatMap((slot) => (slot.kind === 'fixed' ? [slot.questionId] : []))}
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setSlots([
              ...slots,
              ...picked.map(({ questionId, mark }) => ({
                slotId: newItemId(),
                kind: 'fixed' as const,
                questionId,
                mark,
              })),
            ]);
            setPicking(false);
          }}
        />
      )}
    </Stack>
  );
}
