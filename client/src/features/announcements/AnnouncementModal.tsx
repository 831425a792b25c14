import { Checkbox, Text } from '@mantine/core';
import { announcementApi } from '@minber/shared/programmes/announcement-contract';
import { type Announcement, NewAnnouncement } from '@minber/shared/programmes/announcements';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { FormModal } from '../../forms/FormModal.tsx';
import { localizedField } from '../../forms/localizedField.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { LocalizedInput } from '../../ui/LocalizedInput.tsx';

interface Props {
  cohortId: string;
  /** Undefined: a new one. */
  announcement: Announcement | undefined;
  isMailOn: boolean;
  onClose: () => void;
}

const empty = { kk: '', ru: '', en: '' };

/** Writes an announcement, or writes it anew. */
export function AnnouncementModal({ cohortId, announcement, isMailOn, onClose }: Props) {
  const { t } = useTranslation('announcements');
  const key = useRef(crypto.randomUUID());
  const { form, ...sending } = useContractForm({
    initialValues: { title: announcement?.title ?? empty, text: announcement?.text ?? empty, byMail: isMailOn },
    schema: NewAnnouncement,
    body: (values) => ({ key: key.current, ...values }),
    send: ({ title, text, ...fresh }) =>
      announcement
        ? call(announcementApi.edit, {
            params: { cohortId, announcementId: announcement.announcementId },
            body: { title, text, revision: announcement.revision },
          })
        : call(announcementApi.publish, { params: { cohortId }, body: { title, text, ...fresh } }),
    done: async () => {
      await refresh(announcementApi.list);
      onClose();
    },
  });
  return (
    <FormModal
      {...sending}
      title={announcement ? t('edit') : t('new')}
      submit={announcement ? t('common:action.save') : t('publish')}
      size="xl"
      onClose={onClose}
    >
      <LocalizedInput label={t('fields.title')} required {...localizedField(form, 'title')} />
      <LocalizedInput label={t('fields.text')} long required {...localizedField(form, 'text')} />
      {!announcement && isMailOn && (
        <Checkbox
          label={t('mail.send')}
          description={t('mail.hint')}
          {...form.getInputProps('byMail', { type: 'checkbox' })}
        />
      )}
      {!announcement && !isMailOn && (
        <Text size="sm" c="dimmed">
          {t('mail.off')}
        </Text>
      )}
    </FormModal>
  );
}
