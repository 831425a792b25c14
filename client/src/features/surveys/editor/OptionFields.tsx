import { Button, Group, Stack } from '@mantine/core';
import type { SurveyOption } from '@minber/shared/surveys/survey';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { moved } from '../../programmes/builder/edit-outline.ts';
import { OrderButtons } from '../../programmes/builder/OrderButtons.tsx';
import { newOption } from './new-question.ts';

type Option = z.infer<typeof SurveyOption>;
const mostOptions = 20;

/** What may be chosen, in the order in which it is offered. */
export function OptionFields({ options, onChange }: { options: Option[]; onChange: (options: Option[]) => void }) {
  const { t } = useTranslation('surveys');
  return (
    <Stack gap="xs">
      {options.map((option, at) => {
        const name = t('option', { number: at + 1 });
        return (
          <Stack key={option.optionId} gap={4}>
            <LocalizedInput
              label={name}
              required
              value={option.text}
              onChange={(text) => onChange(options.with(at, { ...option, text }))}
            />
            <OrderButtons
              name={name}
              onUp={at > 0 ? () => onChange(moved(options, at, -1)) : undefined}
              onDown={at < options.length - 1 ? () => onChange(moved(options, at, 1)) : undefined}
              onRemove={options.length > 2 ? () => onChange(options.toSpliced(at, 1)) : undefined}
            />
          </Stack>
        );
      })}
      {options.length < mostOptions && (
        <Group>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...options, newOption()])}
          >
            {t('addOption')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
