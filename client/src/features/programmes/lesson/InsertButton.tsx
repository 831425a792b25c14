import { ActionIcon, Button, Group, Modal, Stack } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { Editor, JSONContent } from '@tiptap/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  editor: Editor;
  label: string;
  icon: Icon;
  /** What is put into the text; undefined: something is still to be filled in. */
  content: JSONContent | undefined;
  /** Empties the fields. */
  onClosed: () => void;
  children: ReactNode;
}

/** A tool that asks for something in a window and puts it into the text. */
export function InsertButton({ editor, label, icon: Mark, content, onClosed, children }: Props) {
  const { t } = useTranslation('programmes');
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onClosed();
  };
  const insert = () => {
    if (!content) return;
    editor.chain().focus().insertContent(content).run();
    close();
  };
  return (
    <>
      <ActionIcon variant="subtle" size="lg" aria-label={label} title={label} onClick={() => setOpen(true)}>
        <Mark size={19} stroke={1.8} aria-hidden />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={close}
        title={label}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('common:action.cancel')}
            </Button>
            <Button disabled={!content} onClick={insert}>
              {t('picture.insert')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
