import { TextInput } from '@mantine/core';
import { type Cohort, NewCohort } from '@minber/shared/programmes/cohorts';
import { cohortApi } from '@minber/shared/programmes/contract';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { FormModal } from '../../../forms/FormModal.tsx';
import { localizedField } from '../../../forms/localizedField.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { fromInputValue, startOfDay, toInputValue } from '../../../i18n/zone.ts';
import { serverClock } from '../../../live/clock.ts';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { RegionsPicker } from '../../../ui/RegionPicker.tsx';
import { ZoneNote } from '../../../ui/ZoneNote.tsx';
import { PaceField } from './PaceField.tsx';

const usualDays = 90;

interface Props {
  programmeId: string;
  /** Absent: a new one. */
  cohort?: Cohort;
  onClose: () => void;
}

/** What a run of a programme is called, its dates and its regions. */
export function CohortModal({ programmeId, cohort, onClose }: Props) {
  const { t } = useTranslation('programmes');
  const { zone } = useFormat();
  const navigate = useNavigate();
  const now = serverClock.now();
  const { form, ...sending } = useContractForm({
    initialValues: {
      title: cohort?.title ?? { kk: '', ru: '', en: '' },
      startsAt: toInputValue(cohort?.startsAt ?? startOfDay(now, zone), zone),
      endsAt: toInputValue(cohort?.endsAt ?? startOfDay(now, zone, usualDays), zone),
      paceDays: cohort?.paceDays ?? null,
      regionIds: cohort?.regionIds ?? [],
    },
    schema: NewCohort,
    body: ({ title, startsAt, endsAt, paceDays, regionIds }) => ({
      title,
      startsAt: fromInputValue(startsAt, zone) ?? Number.NaN,
      endsAt: fromInputValue(endsAt, zone) ?? Number.NaN,
      paceDays,
      regionIds,
    }),
    send: ({ regionIds, ...fields }) =>
      cohort
        ? call(cohortApi.edit, {
            params: { cohortId: cohort.cohortId },
            body: { ...fields, revision: cohort.revision },
          })
        : call(cohortApi.create, { params: { programmeId }, body: { ...fields, regionIds } }),
    done: async ({ cohortId }) => {
      await refresh(cohortApi.list, cohortApi.get);
      onClose();
      if (!cohort) await navigate(`/cohorts/${cohortId}`);
    },
  });
  const { values, errors } = form;
  return (
    <FormModal
      {...sending}
      title={cohort ? t('cohort.edit') : t('cohort.new')}
      submit={t('common:action.save')}
      onClose={onClose}
    >
      <LocalizedInput label={t('fields.title')} required {...localizedField(form, 'title')} />
      <TextInput
        type="datetime-local"
        label={t('cohort.starts')}
        required
        data-path="startsAt"
        {...form.getInputProps('startsAt')}
      />
      <TextInput
        type="datetime-local"
        label={t('cohort.ends')}
        required
        data-path="endsAt"
        {...form.getInputProps('endsAt')}
      />
      <ZoneNote />
      <PaceField
        value={values.paceDays}
        onChange={(days) => form.setFieldValue('paceDays', days)}
        error={errors.paceDays}
      />
      {!cohort && (
        <RegionsPicker
          label={t('fields.regions')}
          description={t('fields.regionsHint')}
          value={values.regionIds}
          onChange={(regionIds) => form.setFieldValue('regionIds', regionIds)}
          error={errors.regionIds}
        />
      )}
    </FormModal>
  );
}
