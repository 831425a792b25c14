import { Select } from '@mantine/core';
import { seminarApi } from '@minber/shared/seminars/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import type { KindSettingsProps } from './kinds.ts';

/** The seminar that completes an activity. */
export default function SeminarSettings({ activity: { seminarId: value }, onChange }: KindSettingsProps<'seminar'>) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const format = useFormat();
  const seminars = useQuery(ask(seminarApi.list, { query: { when: 'all', limit: 200 } }));
  const known = seminars.data?.items ?? [];
  const isListed = value === null || known.some(({ seminarId }) => seminarId === value);
  return (
    <Select
      label={t('fields.seminar')}
      searchable
      clearable
      nothingFoundMessage={t('common:nothingFound')}
      data={[
        ...known.map(({ seminarId, title, startsAt }) => ({
          value: seminarId,
          label: `${localized(title)} (${format.date(startsAt)})`,
        })),
        ...(isListed || value === null ? [] : [{ value, label: t('fields.seminarHidden') }]),
      ]}
      value={value}
      onChange={(seminarId) => onChange({ seminarId })}
    />
  );
}
