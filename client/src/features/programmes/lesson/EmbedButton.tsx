import { TextInput } from '@mantine/core';
import { embedAddress, embedTitleAtMost } from '@minber/shared/programmes/embeds';
import { IconMovie } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InsertButton } from './InsertButton.tsx';

/** Puts the player of a video of another site into the text, by the address people copy and with a title. */
export function EmbedButton({ editor, hosts }: { editor: Editor; hosts: string[] }) {
  const { t } = useTranslation('programmes');
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const src = embedAddress(address, hosts);
  const isReady = src && title.trim() !== '';
  return (
    <InsertButton
      editor={editor}
      label={t('tools.embed')}
      icon={IconMovie}
      content={isReady ? { type: 'embed', attrs: { src, title: title.trim() } } : undefined}
      onClosed={() => {
        setAddress('');
        setTitle('');
      }}
    >
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
    </InsertButton>
  );
}
