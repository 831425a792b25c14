import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { functionApi } from '@minber/shared/seminars/contract';
import { type LocalFunction, LocalFunctionDraft } from '@minber/shared/seminars/functions';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { localizedField } from '../../forms/localizedField.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LocalizedInput } from '../../ui/LocalizedInput.tsx';

/** One entry of the catalogue. */
export function FunctionForm({ item, onDone }: { item?: LocalFunction | undefined; onDone: () => void }) {
  const { t } = useTranslation('functions');

  async function done() {
    await refresh(functionApi.list);
    onDone();
  }

  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { number: item?.number ?? ('' as number | ''), title: item?.title ?? { kk: '', ru: '', en: '' } },
    schema: LocalFunctionDraft,
    body: ({ number, title }) => ({ number: Number(number), title }),
    send: (body) =>
      item
        ? call(functionApi.edit, {
            params: { functionId: item.functionId },
            body: { ...body, revision: item.revision },
          })
        : call(functionApi.create, { body }),
    done,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {error !== null && <ErrorPanel error={error} />}
        <NumberInput
          label={t('number')}
          required
          min={1}
          max={999}
          allowDecimal={false}
          w={140}
          {...form.getInputProps('number')}
        />
        <LocalizedInput label={t('name')} required {...localizedField(form, 'title')} />
        <Group justify="space-between">
          {item ? (
            <ConfirmButton
              variant="subtle"
              color="red"
              destructive
              title={t('removeTitle')}
              text={t('removeText')}
              confirm={t('common:action.remove')}
              run={() => call(functionApi.remove, { params: { functionId: item.functionId } }).then(done)}
            >
              {t('common:action.remove')}
            </ConfirmButton>
          ) : (
            <span />
          )}
          <Group>
            <Button variant="default" onClick={onDone}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
