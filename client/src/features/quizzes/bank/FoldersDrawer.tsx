import { ActionIcon, Button, Drawer, Group, Select, Stack, Text } from '@mantine/core';
import { bankApi, questionApi } from '@minber/shared/quizzes/author-contract';
import type { Folder, QuestionBank } from '@minber/shared/quizzes/banks';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { newItemId } from '../../programmes/builder/edit-outline.ts';
import { noText } from '../question/new-question.ts';
import { AddPart } from '../question/parts/AddPart.tsx';
import classes from '../question/question.module.css';
import { inTree, withoutFolder } from './folders.ts';

/** What a bank is called, and its folders. */
export function FoldersDrawer({ bank, onClose }: { bank: QuestionBank; onClose: () => void }) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const { busy, error, run } = useRun();
  const [title, setTitle] = useState(bank.title);
  const [folders, setFolders] = useState<Folder[]>(bank.folders);
  const set = (folderId: string, fields: Partial<Folder>) =>
    setFolders(folders.map((folder) => (folder.folderId === folderId ? { ...folder, ...fields } : folder)));
  const save = () =>
    run(async () => {
      const { bankId, revision } = bank;
      await call(bankApi.edit, { params: { bankId }, body: { revision, title, folders } });
      await refresh(bankApi.get, bankApi.list, questionApi.list);
      onClose();
    });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('folders.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <LocalizedInput label={t('banks.title')} required value={title} onChange={setTitle} />
        {folders.length === 0 && <Text c="dimmed">{t('folders.none')}</Text>}
        <ul className={classes.parts}>
          {inTree(folders).map(({ folder, depth }) => {
            const name = localized(folder.title) || t('untitled');
            const inside = new Set(inTree(folders, folder.folderId).map((one) => one.folder.folderId));
            const homes = folders.filter((one) => one.folderId !== folder.folderId && !inside.has(one.folderId));
            return (
              <li key={folder.folderId} className={classes.part} style={{ marginLeft: Math.min(depth, 3) * 16 }}>
                <div className={classes.text}>
                  <LocalizedInput
                    label={t('folders.name')}
                    value={folder.title}
                    onChange={(next) => set(folder.folderId, { title: next })}
                  />
                  <Select
                    mt={8}
                    label={t('folders.in')}
                    clearable
                    placeholder={t('folders.top')}
                    data={homes.map((one) => ({ value: one.folderId, label: localized(one.title) || t('untitled') }))}
                    value={folder.parentId}
                    onChange={(parentId) => set(folder.folderId, { parentId })}
                  />
                </div>
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t('remove', { name })}
                  onClick={() => setFolders(withoutFolder(folders, folder.folderId))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
        <AddPart onClick={() => setFolders([...folders, { folderId: newItemId(), parentId: null, title: noText }])}>
          {t('folders.add')}
        </AddPart>
        <Text size="sm" c="dimmed">
          {t('folders.removeHint')}
        </Text>
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
