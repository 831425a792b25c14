import { Stack } from '@mantine/core';
import { sessionProblems } from '@minber/shared/seminars/schedule-rules';
import { NewSeminar, type Seminar } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { localizedField } from '../../forms/localizedField.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { serverClock } from '../../live/clock.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormActions } from '../../ui/FormActions.tsx';
import { LocalizedInput } from '../../ui/LocalizedInput.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { RegionsPicker } from '../../ui/RegionPicker.tsx';
import { ZoneNote } from '../../ui/ZoneNote.tsx';
import { FunctionPicker } from './FunctionPicker.tsx';
import { PolicyFields } from './PolicyFields.tsx';
import { SessionRows } from './SessionRows.tsx';
import { type SeminarFields, toBody, toFields } from './seminarFields.ts';

interface Props {
  /** Absent: a new one. An existing seminar's policy is changed on its own page, as a new version. */
  seminar?: Seminar;
  save: (body: NewSeminar) => Promise<Seminar>;
}

/** Everything a seminar is scheduled with. */
export function SeminarForm({ seminar, save }: Props) {
  const { t } = useTranslation('seminars');
  const { zone } = useFormat();
  const navigate = useNavigate();
  const { form, busy, error, onSubmit } = useContractForm<SeminarFields, NewSeminar, Seminar>({
    initialValues: toFields(seminar, serverClock.now(), zone),
    schema: NewSeminar,
    body: (values) => toBody(values, zone),
    check: (body) => sessionProblems(body.sessions, seminar?.sessions ?? [], serverClock.now()),
    send: save,
    done: (saved) => navigate(`/seminars/${saved.seminarId}${seminar ? '' : '?tab=expected'}`),
  });
  const { values, errors } = form;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="lg">
        <Card title={t('form.what')}>
          <Stack>
            <LocalizedInput label={t('form.title')} required {...localizedField(form, 'title')} />
            <LocalizedInput label={t('form.description')} long {...localizedField(form, 'description')} />
            <FunctionPicker
              value={values.functionIds}
              onChange={(functionIds) => form.setFieldValue('functionIds', functionIds)}
              error={errors.functionIds}
            />
          </Stack>
        </Card>
        <Card title={t('form.when')}>
          <Stack>
            <SessionRows
              value={values.sessions}
              onChange={(sessions) => form.setFieldValue('sessions', sessions)}
              errors={errors}
              known={seminar?.sessions ?? []}
            />
            <ZoneNote />
          </Stack>
        </Card>
        <Card title={t('form.who')}>
          <Stack>
            <PersonPicker
              label={t('form.hosts')}
              description={t('form.hostsHint')}
              having="host"
              required
              path="hostIds"
              value={values.hosts}
              onChange={(hosts) => form.setFieldValue('hosts', hosts)}
              error={errors.hostIds}
            />
            <PersonPicker
              label={t('form.speakers')}
              description={t('form.speakersHint')}
              having="speaker"
              path="speakerIds"
              value={values.speakers}
              onChange={(speakers) => form.setFieldValue('speakers', speakers)}
              error={errors.speakerIds}
            />
            <RegionsPicker
              label={t('form.regions')}
              description={t('form.regionsHint')}
              value={values.regionIds}
              onChange={(regionIds) => form.setFieldValue('regionIds', regionIds)}
              error={errors.regionIds}
            />
          </Stack>
        </Card>
        {!seminar && (
          <Card title={t('policy.title')}>
            <PolicyFields
              value={values.policy}
              onChange={(policy) => form.setFieldValue('policy', policy)}
              errors={errors}
              path="policy."
            />
          </Card>
        )}
        {error !== null && <ErrorPanel error={error} />}
        <FormActions onCancel={() => void navigate(-1)} busy={busy}>
          {seminar ? t('common:action.save') : t('form.submit')}
        </FormActions>
      </Stack>
    </form>
  );
}
