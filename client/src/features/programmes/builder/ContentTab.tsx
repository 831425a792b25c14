import { Alert, Button, Group, Stack } from '@mantine/core';
import { minutesOf, minutesOfKind } from '@minber/shared/programmes/outline';
import { brokenRules } from '@minber/shared/programmes/rules';
import type { ProgrammeDraft } from '@minber/shared/programmes/state';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Hours } from '../../learn/Hours.tsx';
import { ActivityDrawer } from './ActivityDrawer.tsx';
import { moved, movedActivity, newModule, without } from './edit-outline.ts';
import { ModuleCard } from './ModuleCard.tsx';

interface Props {
  programmeId: string;
  draft: ProgrammeDraft;
  change: (next: (before: ProgrammeDraft) => ProgrammeDraft) => void;
  readOnly: boolean;
}

/** Modules and activities in their order. */
export function ContentTab({ programmeId, draft, change, readOnly }: Props) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const [openId, setOpenId] = useState<string | null>(null);
  const due = minutesOfKind(draft.kind);
  const sum = minutesOf(draft);
  const broken = brokenRules(draft);
  return (
    <Stack>
      <Alert color={due === undefined || due === sum ? 'blue' : 'yellow'} role="status">
        {t('sum')} <Hours minutes={sum} />
        {due !== undefined && (
          <>
            {' · '}
            {t('sumOf')} <Hours minutes={due} />
          </>
        )}
      </Alert>
      {draft.modules.length === 0 && <EmptyState title={t('noModules')} text={t('noModulesText')} />}
      {draft.modules.map((module, at) => (
        <ModuleCard
          key={module.moduleId}
          programmeId={programmeId}
          draft={draft}
          module={module}
          number={at + 1}
          readOnly={readOnly}
          broken={broken}
          onOpen={setOpenId}
          onChange={(next) =>
            change((before) => ({
              ...before,
              modules: before.modules.map((one) => (one.moduleId === next.moduleId ? next : one)),
            }))
          }
          onMoveActivity={(activityAt, by) =>
            change((before) => ({ ...before, modules: movedActivity(before.modules, at, activityAt, by) }))
          }
          onRemoveActivity={(activityId) => change((before) => without(before, [activityId]))}
          order={{
            name: localized(module.title) || t('untitled'),
            onUp:
              at > 0 ? () => change((before) => ({ ...before, modules: moved(before.modules, at, -1) })) : undefined,
            onDown:
              at < draft.modules.length - 1
                ? () => change((before) => ({ ...before, modules: moved(before.modules, at, 1) }))
                : undefined,
            onRemove: () =>
              change((before) =>
                without(before, [module.moduleId, ...module.activities.map(({ activityId }) => activityId)]),
              ),
          }}
        />
      ))}
      {!readOnly && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => change((before) => ({ ...before, modules: [...before.modules, newModule()] }))}
          >
            {t('addModule')}
          </Button>
        </Group>
      )}
      <ActivityDrawer
        programmeId={programmeId}
        draft={draft}
        activityId={openId}
        onClose={() => setOpenId(null)}
        change={change}
      />
    </Stack>
  );
}
