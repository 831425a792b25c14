import { Alert, Button, Group, Stack, VisuallyHidden } from '@mantine/core';
import { type Module, minutesOf, minutesOfKind } from '@minber/shared/programmes/outline';
import { brokenRules } from '@minber/shared/programmes/rules';
import type { ProgrammeDraft } from '@minber/shared/programmes/state';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Hours } from '../../learn/Hours.tsx';
import { ActivityDrawer } from './ActivityDrawer.tsx';
import { moved, movedActivity, newModule, placedActivity, placedIn, placedModule, without } from './edit-outline.ts';
import { ModuleCard } from './ModuleCard.tsx';
import { useOrderNews } from './useOrderNews.ts';

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
  const { said, say } = useOrderNews();
  const order = (next: (modules: Module[]) => Module[], movedId: string) => {
    const modules = next(draft.modules);
    if (modules === draft.modules) return;
    change((before) => ({ ...before, modules: next(before.modules) }));
    say(modules, movedId);
  };
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
      <VisuallyHidden role="status">{said}</VisuallyHidden>
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
            order(
              (modules) => movedActivity(modules, at, activityAt, by),
              module.activities[activityAt]?.activityId ?? '',
            )
          }
          onDropped={({ kind, id }, targetId, side) =>
            order((modules) => {
              if (kind === 'module') return placedModule(modules, id, targetId, side);
              if (targetId === module.moduleId) return placedIn(modules, id, targetId);
              return placedActivity(modules, id, targetId, side);
            }, id)
          }
          onRemoveActivity={(activityId) => change((before) => without(before, [activityId]))}
          order={{
            name: localized(module.title) || t('untitled'),
            onUp: at > 0 ? () => order((modules) => moved(modules, at, -1), module.moduleId) : undefined,
            onDown:
              at < draft.modules.length - 1
                ? () => order((modules) => moved(modules, at, 1), module.moduleId)
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
