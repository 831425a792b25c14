import { Checkbox, NumberInput, Text, Textarea } from '@mantine/core';
import { gradesApi } from '@minber/shared/grades/contract';
import { GradeOverride } from '@minber/shared/grades/state';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { FormModal } from '../../forms/FormModal.tsx';
import { useContractForm } from '../../forms/useContractForm.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { GradeItem } from './GradeSheetView.tsx';
import { useGrade } from './useGrade.ts';

interface Props {
  about: { cohortId: string; personId: string };
  item: GradeItem;
  onClose: () => void;
}

/** Puts another grade in the place of the earned one, or takes that back; never without a reason. */
export function OverrideModal({ about, item, onClose }: Props) {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const grade = useGrade();
  const key = useRef(crypto.randomUUID());
  const { form, ...sending } = useContractForm({
    initialValues: {
      percent: (item.grade === null ? '' : Math.round(item.grade * 1000) / 10) as number | string,
      takesBack: false,
      reason: '',
    },
    schema: GradeOverride,
    body: ({ percent, takesBack, reason }) => ({
      key: key.current,
      revision: item.changes.at(-1)?.revision ?? 0,
      grade: takesBack ? null : percent === '' ? Number.NaN : Number(percent) / 100,
      reason,
    }),
    send: (body) => call(gradesApi.override, { params: { ...about, activityId: item.activityId }, body }),
    done: async () => {
      await refresh(gradesApi.person, gradesApi.list, gradesApi.warnings);
      onClose();
    },
  });
  return (
    <FormModal
      {...sending}
      title={t('grades.changeOf', { title: localized(item.title) })}
      submit={t('common:action.save')}
      onClose={onClose}
    >
      <Text size="sm">{t('grades.earned', { grade: grade(item.earned) })}</Text>
      <NumberInput
        label={t('grades.percent')}
        min={0}
        max={100}
        decimalScale={1}
        suffix=" %"
        disabled={form.values.takesBack}
        data-path="grade"
        {...form.getInputProps('percent')}
        error={form.errors.grade}
      />
      {item.isOverridden && (
        <Checkbox label={t('grades.takeBack')} {...form.getInputProps('takesBack', { type: 'checkbox' })} />
      )}
      <Textarea
        label={t('grades.reason')}
        description={t('grades.reasonHint')}
        required
        autosize
        minRows={2}
        data-path="reason"
        {...form.getInputProps('reason')}
      />
    </FormModal>
  );
}
