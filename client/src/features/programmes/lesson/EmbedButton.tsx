import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { embedAddress, embedTitleAtMost } from '@minber/shared/programmes/embeds';
import { IconMovie } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Puts the player of a video of another site into the text, by the address people copy and with a title. */
export function EmbedButton({ editor, hosts }: { editor: Editor; hosts: string[] }) {
  const { t } = useTranslation('programmes');
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const src = embedAddress(address, hosts);

  function insert() {
    if (!src || title.trim() === '') return;
    editor
      .chain()
      .focus()
      .insertContent({ type: 'embed', attrs: { src, title: title.trim() } })
      .run();
    close();
  }

  function close() {
    setOpen(false);
    setAddress('');
    setTitle('');
  }

  return (
    <>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('tools.embed')}
        title={t('tools.embed')}
        onClick={() => setOpen(true)}
      >
        <IconMovie size={19} stroke={1.8} aria-hidden />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('tools.embed')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack>
          <TextInput
            type="url"
            label={t('embed.address')}
            description={t('embed.hint', { hosts: hosts.join(', ') })}
            required
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            error={address.trim() !== '' && !src ? t('embed.wrong') : undefined}
          />
          <TextInput
            label={t('embed.title')}
            description={t('embed.titleHint')}
            required
            maxLength={embedTitleAtMost}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('common:action.cancel')}
            </Button>
            <Button disabled={!src || title.trim() === ''} onClick={insert}>
              {t('picture.insert')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
