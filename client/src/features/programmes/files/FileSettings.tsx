import { useTranslation } from 'react-i18next';
import type { KindSettingsProps } from '../builder/kinds.ts';
import { UploadField } from './UploadField.tsx';

/** The document learners download. */
export default function FileSettings({ programmeId, activity, onChange }: KindSettingsProps<'file'>) {
  const { t } = useTranslation('media');
  return (
    <UploadField
      programmeId={programmeId}
      purpose="document"
      label={t('document')}
      fileId={activity.fileId}
      onChange={(file) => onChange({ fileId: file?.fileId ?? null })}
    />
  );
}
