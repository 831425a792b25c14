import { Checkbox, Modal, Stack, Text } from '@mantine/core';
import { announcementApi } from '@minber/shared/programmes/announcement-contract';
import { type Announcement, NewAnnouncement } from '@minber/shared/programmes/announcements';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { localizedErrors } from '../../forms/localizedErrors.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormActions } from '../../ui/FormActions.tsx';
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
  const { form, busy, error, onSubmit } = useContractForm({
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
  const { values, errors } = form;
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={announcement ? t('edit') : t('new')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {error !== null && <ErrorPanel error={error} />}
          <LocalizedInput
            label={t('fields.title')}
            required
            path="title"
            value={values.title}
            onChange={(title) => form.setFieldValue('title', title)}
            errors={localizedErrors(errors, 'title', values.title)}
          />
          <LocalizedInput
            label={t('fields.text')}
            long
            required
            path="text"
            value={values.text}
            onChange={(text) => form.setFieldValue('text', text)}
            errors={localizedErrors(errors, 'text', values.text)}
          />
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
          <FormActions onCancel={onClose} busy={busy}>
            {announcement ? t('common:action.save') : t('publish')}
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}
