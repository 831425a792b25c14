import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { identityApi } from '@minber/shared/identity/contract';
import { PersonEdit, PersonInput, type PersonView } from '@minber/shared/identity/person';
import { Language, languages } from '@minber/shared/platform/text';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormActions } from '../../ui/FormActions.tsx';
import { CentrePicker, RegionPicker } from '../../ui/RegionPicker.tsx';
import { type PersonFields, toBody, toFields } from './personFields.ts';

interface Props {
  /** Absent: a new person. */
  person?: PersonView;
  onSaved: (person: PersonView) => void;
  onCancel: () => void;
}

/** A new person, or the data of a known one. */
export function PersonForm({ person, onSaved, onCancel }: Props) {
  const { t } = useTranslation('people');
  const { form, busy, error, onSubmit } = useContractForm<PersonFields, z.input<typeof PersonInput>, PersonView>({
    initialValues: toFields(person),
    schema: person ? PersonEdit.omit({ revision: true }) : PersonInput,
    body: (values) => toBody(values, person),
    send: (body) =>
      person
        ? call(identityApi.editPerson, {
            params: { personId: person.id },
            body: { ...body, revision: person.revision },
          })
        : call(identityApi.createPerson, { body }),
    done: async (saved) => {
      await refresh(identityApi.people);
      onSaved(saved);
    },
  });
  const field = (name: keyof PersonFields) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {error !== null && <ErrorPanel error={error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput required {...field('surname')} />
          <TextInput required {...field('givenName')} />
        </SimpleGrid>
        <TextInput {...field('patronymic')} />
        <TextInput {...field('position')} />
        <TextInput {...field('organisation')} />
        <TextInput {...field('district')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <RegionPicker
            clearable
            {...field('regionId')}
            onChange={(value) => form.setValues({ regionId: value, centreId: null })}
          />
          <CentrePicker clearable regionId={form.values.regionId} {...field('centreId')} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput type="tel" {...field('phone')} />
          <TextInput type="email" {...field('email')} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            inputMode="numeric"
            maxLength={12}
            {...field('iin')}
            description={person?.iinMasked ? t('iinKept', { iin: person.iinMasked }) : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
          <Select
            allowDeselect={false}
            data={languages.map((each) => ({ value: each, label: t(`languageName.${each}`) }))}
            {...field('language')}
            onChange={(value) => form.setFieldValue('language', Language.parse(value))}
          />
        </SimpleGrid>
        <TextInput
          {...field('login')}
          description={t('loginHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoCapitalize="none"
          spellCheck={false}
        />
        <FormActions onCancel={onCancel} busy={busy}>
          {t('common:action.save')}
        </FormActions>
      </Stack>
    </form>
  );
}
