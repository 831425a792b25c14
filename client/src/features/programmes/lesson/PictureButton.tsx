import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { FileInfo } from '@minber/shared/files/state';
import { altAtMost } from '@minber/shared/programmes/lesson';
import { IconPhoto } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadField } from '../files/UploadField.tsx';

/** Puts a picture into the text; it cannot be put there without words for whoever cannot see it. */
export function PictureButton({ editor, programmeId }: { editor: Editor; programmeId: string }) {
  const { t } = useTranslation('programmes');
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<FileInfo | null>(null);
  const [alt, setAlt] = useState('');

  function insert() {
    if (!file || alt.trim() === '') return;
    const { fileId, width, height } = file;
    const attrs = { fileId, alt: alt.trim(), width, height };
    editor.chain().focus().insertContent({ type: 'picture', attrs }).run();
    close();
  }

  function close() {
    setOpen(false);
    setFile(null);
    setAlt('');
  }

  return (
    <>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('tools.picture')}
        title={t('tools.picture')}
        onClick={() => setOpen(true)}
      >
        <IconPhoto size={19} stroke={1.8} aria-hidden />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('tools.picture')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack>
          <UploadField
            programmeId={programmeId}
            purpose="image"
            label={t('picture.file')}
            fileId={file?.fileId ?? null}
            onChange={setFile}
          />
          <TextInput
            label={t('picture.alt')}
            description={t('picture.altHint')}
            required
            maxLength={altAtMost}
            value={alt}
            onChange={(event) => setAlt(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('common:action.cancel')}
            </Button>
            <Button disabled={!file || alt.trim() === ''} onClick={insert}>
              {t('picture.insert')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
