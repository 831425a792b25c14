import { Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { gradesApi } from '@minber/shared/grades/contract';
import { type Gradebook, GradebookEdit } from '@minber/shared/grades/state';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { FormModal } from '../../forms/FormModal.tsx';
import { localizedField } from '../../forms/localizedField.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { LocalizedInput } from '../../ui/LocalizedInput.tsx';
import { newObjectId } from '../desk/object-id.ts';

const categoriesAtMost = 20;
const usualWeight = 10;

/** Categories with their weights, and which activity counts in which. */
export function WeightsModal({ cohortId, book, onClose }: { cohortId: string; book: Gradebook; onClose: () => void }) {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const { form, ...sending } = useContractForm({
    initialValues: {
      categories: book.categories,
      placements: book.items.map(({ activityId, categoryId }) => ({ activityId, categoryId })),
    },
    schema: GradebookEdit,
    body: ({ categories, placements }) => ({ revision: book.revision, categories, placements }),
    send: (body) => call(gradesApi.saveBook, { params: { cohortId }, body }),
    done: async () => {
      await refresh(gradesApi.book, gradesApi.list, gradesApi.person);
      onClose();
    },
  });
  const { categories, placements } = form.values;
  const [first] = categories;
  const options = categories.map(({ categoryId, title }, at) => ({
    value: categoryId,
    label: localized(title) || t('grades.categoryNumber', { number: at + 1 }),
  }));
  const add = () =>
    form.setFieldValue('categories', [
      ...categories,
      { categoryId: newObjectId(), title: { kk: '', ru: '', en: '' }, weight: usualWeight },
    ]);
  const remove = (categoryId: string) => {
    const left = categories.filter((one) => one.categoryId !== categoryId);
    form.setFieldValue('categories', left);
    const home = left[0]?.categoryId ?? '';
    form.setFieldValue(
      'placements',
      placements.map((one) => (one.categoryId === categoryId ? { ...one, categoryId: home } : one)),
    );
  };
  return (
    <FormModal {...sending} title={t('grades.weights')} submit={t('common:action.save')} size="lg" onClose={onClose}>
      <Text size="sm" c="dimmed">
        {t('grades.weightsHint')}
      </Text>
      {categories.map(({ categoryId }, at) => (
        <Stack key={categoryId} gap="xs">
          <LocalizedInput
            label={t('grades.categoryNumber', { number: at + 1 })}
            required
            {...localizedField(form, `categories.${at}.title`)}
          />
          <Group align="flex-end">
            <NumberInput
              label={t('grades.weight')}
              min={1}
              max={100}
              allowDecimal={false}
              w={120}
              data-path={`categories.${at}.weight`}
              {...form.getInputProps(`categories.${at}.weight`)}
            />
            {categories.length > 1 && (
              <Button
                variant="default"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => remove(categoryId)}
              >
                {t('common:action.remove')}
              </Button>
            )}
          </Group>
        </Stack>
      ))}
      {categories.length < categoriesAtMost && (
        <Group>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t('grades.addCategory')}
          </Button>
        </Group>
      )}
      {categories.length > 1 &&
        book.items.map(({ activityId, title }) => (
          <NativeSelect
            key={activityId}
            label={localized(title)}
            data={options}
            value={placements.find((one) => one.activityId === activityId)?.categoryId ?? first?.categoryId}
            onChange={({ currentTarget: { value } }) =>
              form.setFieldValue('placements', [
                ...placements.filter((one) => one.activityId !== activityId),
                { activityId, categoryId: value },
              ])
            }
          />
        ))}
    </FormModal>
  );
}
