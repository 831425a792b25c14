import { NumberInput, Stack } from '@mantine/core';
import { languages } from '@minber/shared/platform/text';
import { useTranslation } from 'react-i18next';
import type { KindSettingsProps } from '../builder/kinds.ts';
import { UploadField } from './UploadField.tsx';

/** A video's file, its captions by language, and how much of it must be watched. */
export default function VideoSettings({ programmeId, activity, onChange }: KindSettingsProps<'video'>) {
  const { t } = useTranslation('media');
  const { fileId, captions, watchAtLeast } = activity;
  return (
    <Stack>
      <UploadField
        programmeId={programmeId}
        purpose="video"
        label={t('video')}
        fileId={fileId}
        onChange={(file) => onChange({ fileId: file?.fileId ?? null })}
      />
      {fileId &&
        languages.map((language) => (
          <UploadField
            key={language}
            programmeId={programmeId}
            purpose="captions"
            label={t('captions', { language: t(`common:language.${language}`) })}
            fileId={captions.find((one) => one.language === language)?.fileId ?? null}
            onChange={(file) =>
              onChange({
                captions: [
                  ...captions.filter((one) => one.language !== language),
                  ...(file ? [{ language, fileId: file.fileId }] : []),
                ],
              })
            }
          />
        ))}
      <NumberInput
        label={t('watchAtLeast')}
        description={t('watchAtLeastHint')}
        min={10}
        max={100}
        allowDecimal={false}
        suffix=" %"
        value={Math.round(watchAtLeast * 100)}
        onChange={(percent) => onChange({ watchAtLeast: Math.min(100, Math.max(10, Number(percent || 0))) / 100 })}
      />
    </Stack>
  );
}
