import { Button, Group, Modal, Select, Stack, TagsInput } from '@mantine/core';
import { bankApi, questionApi } from '@minber/shared/quizzes/author-contract';
import type { QuestionBank } from '@minber/shared/quizzes/banks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { useFolderChoices } from './folders.ts';

const top = 'top';

interface Props {
  bank: QuestionBank;
  questionIds: string[];
  onClose: () => void;
  onDone: () => void;
}

/** Moves several questions and tags them; what is not said stays as it is. */
export function PlaceManyModal({ bank, questionIds, onClose, onDone }: Props) {
  const { t } = useTranslation('quizzes');
  const { busy, error, run } = useRun();
  const folders = useFolderChoices(bank.folders);
  const [folderId, setFolderId] = useState<string | null>(null);
  const [difficulty, setDifficulty] = useState<string | null>(null);
  const [addTags, setAddTags] = useState<string[]>([]);
  const [removeTags, setRemoveTags] = useState<string[]>([]);
  const place = () =>
    run(async () => {
      await call(questionApi.place, {
        params: { bankId: bank.bankId },
        body: {
          questionIds,
          addTags,
          removeTags,
          ...(folderId !== null && { folderId: folderId === top ? null : folderId }),
          ...(difficulty !== null && { difficulty: Number(difficulty) }),
        },
      });
      await refresh(questionApi.list, bankApi.get);
      onDone();
    });
  const unchanged = t('place.unchanged');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('place.action', { count: questionIds.length })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Select
          label={t('question.folder')}
          clearable
          placeholder={unchanged}
          data={[{ value: top, label: t('folders.top') }, ...folders]}
          value={folderId}
          onChange={setFolderId}
        />
        <Select
          label={t('question.difficulty')}
          clearable
          placeholder={unchanged}
          data={[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: t(`difficulty.${level}`) }))}
          value={difficulty}
          onChange={setDifficulty}
        />
        <TagsInput size="md" label={t('place.addTags')} data={bank.tags} value={addTags} onChange={setAddTags} />
        <TagsInput
          size="md"
          label={t('place.removeTags')}
          data={bank.tags}
          value={removeTags}
          onChange={setRemoveTags}
        />
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button loading={busy} onClick={() => void place()}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
