import { Button, Checkbox, Drawer, Group, Select, Stack, Text } from '@mantine/core';
import { bankApi } from '@minber/shared/quizzes/author-contract';
import type { BankSummary } from '@minber/shared/quizzes/banks';
import type { QuestionSummary } from '@minber/shared/quizzes/questions';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { type Filters, noFilters, QuestionFilters } from '../bank/QuestionFilters.tsx';
import { useQuestions } from '../bank/useQuestions.ts';
import classes from '../question/question.module.css';

interface Props {
  banks: BankSummary[];
  /** Questions that are in the quiz already. */
  taken: string[];
  onClose: () => void;
  onPick: (questions: QuestionSummary[]) => void;
}

/** Questions of a bank, chosen for everybody. */
export function PickQuestions({ banks, taken, onClose, onPick }: Props) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const [bankId, setBankId] = useState(banks[0]?.bankId ?? '');
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [picked, setPicked] = useState<QuestionSummary[]>([]);
  const bank = useQuery(ask(bankApi.get, { params: { bankId } }));
  const { list, rows } = useQuestions(bankId, filters);
  const isPicked = (questionId: string) => picked.some((question) => question.questionId === questionId);
  const toggle = (question: QuestionSummary) =>
    setPicked(
      isPicked(question.questionId)
        ? picked.filter(({ questionId }) => questionId !== question.questionId)
        : [...picked, question],
    );
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={t('slot.pick')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Select
          label={t('banks.one')}
          allowDeselect={false}
          data={banks.map((one) => ({ value: one.bankId, label: localized(one.title) || t('untitled') }))}
          value={bankId}
          onChange={(next) => {
            setBankId(next ?? '');
            setFilters(noFilters);
          }}
        />
        {bank.data && <QuestionFilters bank={bank.data} filters={filters} onChange={setFilters} />}
        {list.isPending && <ListSkeleton rows={5} />}
        {list.error && <ErrorPanel error={list.error} retry={() => void list.refetch()} />}
        {list.data && rows.length === 0 && <Text c="dimmed">{t('common:nothingFound')}</Text>}
        <ul className={classes.parts}>
          {rows.map((question) => {
            const isTaken = taken.includes(question.questionId);
            return (
              <li key={question.questionId} className={classes.part}>
                <Checkbox
                  disabled={isTaken}
                  checked={isTaken || isPicked(question.questionId)}
                  onChange={() => toggle(question)}
                  label={(localized(question.text) || question.name || t('untitled')).slice(0, 200)}
                  description={[
                    t(`kinds.${question.kind}`),
                    question.problems.length > 0 && t('question.unfinished'),
                    isTaken && t('slot.taken'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                />
              </li>
            );
          })}
        </ul>
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        )}
        <Group justify="flex-end" className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button disabled={picked.length === 0} onClick={() => onPick(picked)}>
            {picked.length > 0 ? t('slot.add', { count: picked.length }) : t('common:action.add')}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
