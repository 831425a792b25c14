import { Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FileDrop.module.css';

interface Props {
  label: string;
  /** As for `<input accept>`. */
  accept: string;
  hint?: string;
  busy?: boolean;
  onFile: (file: File) => void;
}

/** A place to drop a file on, or to choose one by hand or keyboard. */
export function FileDrop({ label, accept, hint, busy = false, onFile }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !busy) onFile(file);
  };

  return (
    <label
      htmlFor={id}
      className={classes.drop}
      data-over={over}
      aria-busy={busy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <IconFileUpload size={32} stroke={1.5} aria-hidden />
      <span className={classes.label}>{label}</span>
      <Text component="span" size="sm" c="dimmed">
        {busy ? t('common:file.reading') : t('common:file.drop')}
      </Text>
      {hint && (
        <Text component="span" size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={busy}
        className={classes.input}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
