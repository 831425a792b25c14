import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { QuestionBank } from '@minber/shared/quizzes/banks';
import type { QuestionSummary } from '@minber/shared/quizzes/questions';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { PlaceManyModal } from './PlaceManyModal.tsx';
import { type Filters, noFilters, QuestionFilters } from './QuestionFilters.tsx';
import { useQuestions } from './useQuestions.ts';

/** A bank's questions with what finds them; several may be placed at once. */
export function QuestionTable({ bank }: { bank: QuestionBank }) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const format = useFormat();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isPlacing, setPlacing] = useState(false);
  const { list, rows, total } = useQuestions(bank.bankId, filters);
  const toggle = (questionId: string) => {
    const next = new Set(chosen);
    if (!next.delete(questionId)) next.add(questionId);
    setChosen(next);
  };
  const nameOf = ({ name, text }: QuestionSummary) => name || localized(text) || t('untitled');
  const columns: Column<QuestionSummary>[] = [
    {
      key: 'text',
      title: t('question.one'),
      main: true,
      cell: (question) => (
        <div>
          <Link to={`/banks/${bank.bankId}/questions/${question.questionId}`}>{nameOf(question).slice(0, 160)}</Link>
          {question.name && (
            <Text size="sm" c="dimmed" lineClamp={2}>
              {localized(question.text)}
            </Text>
          )}
        </div>
      ),
    },
    { key: 'kind', title: t('filters.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: 'difficulty', title: t('question.difficulty'), cell: ({ difficulty }) => t(`difficulty.${difficulty}`) },
    { key: 'mark', title: t('question.mark'), numeric: true, cell: ({ mark }) => format.number(mark) },
    {
      key: 'tags',
      title: t('question.tags'),
      wideOnly: true,
      cell: ({ tags }) => tags.join(', '),
    },
    {
      key: 'state',
      title: t('question.state'),
      cell: ({ problems, archived, version }) => (
        <Group gap={6}>
          {archived && <Tag>{t('question.archived')}</Tag>}
          {problems.length > 0 ? (
            <Tag tone="warn">{t('question.unfinished')}</Tag>
          ) : (
            <Tag tone="good">{t('history.version', { version })}</Tag>
          )}
        </Group>
      ),
    },
  ];
  return (
    <Stack>
      <QuestionFilters bank={bank} filters={filters} onChange={setFilters} />
      {list.isPending && <ListSkeleton rows={6} />}
      {list.error && <ErrorPanel error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          icon={<IconHelpCircle size={40} stroke={1.4} />}
          title={bank.questions === 0 ? t('question.none') : t('common:nothingFound')}
          text={bank.questions === 0 ? t('question.noneText') : undefined}
        />
      )}
      {rows.length > 0 && (
        <>
          <Group justify="space-between">
            <Text c="dimmed" size="sm">
              {t('question.found', { count: total ?? rows.length })}
            </Text>
            {chosen.size > 0 && (
              <Button variant="default" size="sm" onClick={() => setPlacing(true)}>
                {t('place.action', { count: chosen.size })}
              </Button>
            )}
          </Group>
          <DataTable
            caption={t('question.list')}
            columns={columns}
            rows={rows}
            rowKey={({ questionId }) => questionId}
            {...(bank.mayWrite && {
              actionsTitle: t('place.choose'),
              actions: (question: QuestionSummary) => (
                <Checkbox
                  aria-label={t('place.chooseOne', { name: nameOf(question).slice(0, 60) })}
                  checked={chosen.has(question.questionId)}
                  onChange={() => toggle(question.questionId)}
                />
              ),
            })}
          />
        </>
      )}
      {list.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
      {isPlacing && (
        <PlaceManyModal
          bank={bank}
          questionIds={[...chosen]}
          onClose={() => setPlacing(false)}
          onDone={() => {
            setPlacing(false);
            setChosen(new Set());
          }}
        />
      )}
    </Stack>
  );
}
