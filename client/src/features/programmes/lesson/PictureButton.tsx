import { TextInput } from '@mantine/core';
import type { FileInfo } from '@minber/shared/files/state';
import { altAtMost } from '@minber/shared/programmes/lesson';
import { IconPhoto } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadField } from '../files/UploadField.tsx';
import { InsertButton } from './InsertButton.tsx';

/** Puts a picture into the text; it cannot be put there without words for whoever cannot see it. */
export function PictureButton({ editor, programmeId }: { editor: Editor; programmeId: string }) {
  const { t } = useTranslation('programmes');
  const [file, setFile] = useState<FileInfo | null>(null);
  const [alt, setAlt] = useState('');
  return (
    <InsertButton
      editor={editor}
      label={t('tools.picture')}
      icon={IconPhoto}
      content={file && alt.trim() !== '' ? pictureOf(file, alt.trim()) : undefined}
      onClosed={() => {
        setFile(null);
        setAlt('');
      }}
    >
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
    </InsertButton>
  );
}

function pictureOf({ fileId, width, height }: FileInfo, alt: string) {
  return { type: 'picture', attrs: { fileId, alt, width, height } };
}
