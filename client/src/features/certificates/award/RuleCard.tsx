import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import type { AwardRule } from '@minber/shared/certificates/award';
import { Wording } from '@minber/shared/certificates/certificate';
import { templateApi } from '@minber/shared/certificates/contract';
import { Language } from '@minber/shared/platform/text';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';

interface Props {
  rule: AwardRule;
  onSave: (rule: AwardRule) => Promise<void>;
}

/** What somebody must have done, and what his certificate says besides. */
export function RuleCard({ rule, onSave }: Props) {
  const { t } = useTranslation('certificates');
  const localized = useLocalized();
  const templates = useQuery(ask(templateApi.list));
  const [edited, setEdited] = useState(rule);
  const { busy, error, run } = useRun();
  const set = (change: Partial<AwardRule>) => setEdited({ ...edited, ...change });
  const isChanged = JSON.stringify(edited) !== JSON.stringify(rule);
  return (
    <Card title={t('rule.title')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
          <Select
            label={t('rule.wording')}
            allowDeselect={false}
            data={Wording.options.map((value) => ({ value, label: t(`rule.wordings.${value}`) }))}
            value={edited.wording}
            onChange={(wording) => wording && set({ wording })}
          />
          <NumberInput
            label={t('rule.minHours')}
            description={t('rule.minHoursHint')}
            min={0}
            max={2000}
            value={edited.minMinutes / academicHourMinutes}
            onChange={(hours) => set({ minMinutes: Math.round(Number(hours) * academicHourMinutes) })}
          />
          <TextInput
            label={t('fields.order')}
            description={t('rule.orderHint')}
            maxLength={60}
            value={edited.orderNumber}
            onChange={(event) => set({ orderNumber: event.currentTarget.value })}
          />
          <Select
            label={t('fields.template')}
            allowDeselect={false}
            data={(templates.data?.items ?? []).map(({ templateId, name }) => ({
              value: templateId,
              label: localized(name),
            }))}
            value={edited.templateId}
            onChange={(templateId) => templateId && set({ templateId })}
          />
          <Select
            label={t('rule.language')}
            allowDeselect={false}
            data={Language.options.map((value) => ({ value, label: t(`languages.${value}`) }))}
            value={edited.language}
            onChange={(language) => language && set({ language })}
          />
        </SimpleGrid>
        <Switch
          label={t('rule.auto')}
          description={t('rule.autoHint')}
          checked={edited.auto}
          onChange={(event) => set({ auto: event.currentTarget.checked })}
        />
        {error !== null && <ErrorPanel error={error} />}
        <Group>
          <Button disabled={!isChanged} loading={busy} onClick={() => void run(() => onSave(edited))}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
