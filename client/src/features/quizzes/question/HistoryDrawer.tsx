import { Accordion, Button, Drawer, Group, Text } from '@mantine/core';
import { questionApi } from '@minber/shared/quizzes/author-contract';
import type { QuestionPast } from '@minber/shared/quizzes/questions';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { TryIt } from './TryIt.tsx';

interface Props {
  bankId: string;
  questionId: string;
  current: number;
  onClose: () => void;
  /** Puts an earlier version's content into the editor, to be saved as the next one. */
  onTake: (past: QuestionPast) => void;
}

/** Every version of a question, who wrote it, and the way back to it. */
export function HistoryDrawer({ bankId, questionId, current, onClose, onTake }: Props) {
  const { t } = useTranslation('quizzes');
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    ...ask(questionApi.history, { params: { bankId, questionId } }),
    staleTime: 0,
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('history.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={4} />}
      {data && (
        <Accordion variant="separated">
          {data.items.map((past) => (
            <Accordion.Item key={past.version} value={String(past.version)}>
              <Accordion.Control>
                {t('history.version', { version: past.version })}
                <Text size="sm" c="dimmed">
                  {format.fullDateTime(past.at)}
                  {past.by && ` · ${past.by.name}`}
                </Text>
              </Accordion.Control>
              <Accordion.Panel>
                <TryIt questionId={questionId} mark={past.mark} content={past.content} />
                {past.version !== current && (
                  <Group mt="sm">
                    <Button onClick={() => onTake(past)}>{t('history.take')}</Button>
                  </Group>
                )}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Drawer>
  );
}
