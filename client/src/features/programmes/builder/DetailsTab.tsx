import { Button, Group, Stack } from '@mantine/core';
import type { ProgrammeDraft } from '@minber/shared/programmes/state';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { RegionsPicker } from '../../../ui/RegionPicker.tsx';
import classes from './builder.module.css';
import { moved, newItemId, without } from './edit-outline.ts';
import { KindField } from './KindField.tsx';
import { OrderButtons } from './OrderButtons.tsx';

interface Props {
  draft: ProgrammeDraft;
  change: (next: (before: ProgrammeDraft) => ProgrammeDraft) => void;
  readOnly: boolean;
}

const empty = { kk: '', ru: '', en: '' };

/** What a programme is called, what it is about, its hours, its regions and its competencies. */
export function DetailsTab({ draft, change, readOnly }: Props) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const set = (fields: Partial<ProgrammeDraft>) => change((before) => ({ ...before, ...fields }));
  const last = draft.competencies.length - 1;
  return (
    <fieldset disabled={readOnly} className={classes.bare}>
      <Stack gap="lg">
        <Card title={t('tabs.details')}>
          <Stack>
            <LocalizedInput
              label={t('fields.title')}
              required
              value={draft.title}
              onChange={(title) => set({ title })}
            />
            <LocalizedInput
              label={t('fields.summary')}
              required
              long
              value={draft.summary}
              onChange={(summary) => set({ summary })}
            />
            <KindField value={draft.kind} onChange={(kind) => set({ kind })} />
            <RegionsPicker
              label={t('fields.regions')}
              description={t('fields.regionsHint')}
              value={draft.regionIds}
              onChange={(regionIds) => set({ regionIds })}
            />
          </Stack>
        </Card>
        <Card title={t('competencies.title')}>
          <Stack>
            {draft.competencies.map((competency, at) => (
              <Group key={competency.competencyId} align="flex-start" wrap="nowrap">
                <div className={classes.words}>
                  <LocalizedInput
                    label={t('competencies.one', { number: at + 1 })}
                    value={competency.title}
                    onChange={(title) => set({ competencies: draft.competencies.with(at, { ...competency, title }) })}
                  />
                </div>
                <OrderButtons
                  name={localized(competency.title) || t('untitled')}
                  onUp={at > 0 ? () => set({ competencies: moved(draft.competencies, at, -1) }) : undefined}
                  onDown={at < last ? () => set({ competencies: moved(draft.competencies, at, 1) }) : undefined}
                  onRemove={() => change((before) => without(before, [competency.competencyId]))}
                />
              </Group>
            ))}
            <Group>
              <Button
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() =>
                  set({ competencies: [...draft.competencies, { competencyId: newItemId(), title: empty }] })
                }
              >
                {t('competencies.add')}
              </Button>
            </Group>
          </Stack>
        </Card>
      </Stack>
    </fieldset>
  );
}
