import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ActivityKind, Module } from '@minber/shared/programmes/outline';
import type { ProgrammeDraft } from '@minber/shared/programmes/state';
import { IconPlus } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { ActivityRow } from './ActivityRow.tsx';
import classes from './builder.module.css';
import { DragHandle } from './DragHandle.tsx';
import { newActivity, type Side } from './edit-outline.ts';
import { offeredKinds } from './kinds.ts';
import { OrderButtons } from './OrderButtons.tsx';
import { RulesField } from './RulesField.tsx';
import { useOrderDrag } from './useOrderDrag.ts';

interface Props {
  programmeId: string;
  draft: ProgrammeDraft;
  module: Module;
  number: number;
  readOnly: boolean;
  broken: Set<string>;
  onOpen: (activityId: string) => void;
  onChange: (module: Module) => void;
  onMoveActivity: (at: number, by: 1 | -1) => void;
  onRemoveActivity: (activityId: string) => void;
  order: ComponentProps<typeof OrderButtons>;
  /** Something was let go beside this module, beside one of its activities, or in it while it is empty. */
  onDropped: (dragged: { kind: unknown; id: string }, targetId: string, side: Side) => void;
}

/** One module: its name, when it opens, its activities. */
export function ModuleCard(props: Props) {
  const { programmeId, draft, module, number, readOnly, broken, onOpen, onChange, onMoveActivity, order } = props;
  const { onRemoveActivity, onDropped } = props;
  const { moduleId } = module;
  const drag = useOrderDrag({
    kind: 'module',
    id: moduleId,
    isOff: readOnly,
    takesActivities: module.activities.length === 0,
    onDropped: (dragged, side) => onDropped(dragged, moduleId, side),
  });
  const { t } = useTranslation('programmes');
  const isFirst = (at: number) => at === 0 && number === 1;
  const isLast = (at: number) => at === module.activities.length - 1 && number === draft.modules.length;
  function add(kind: ActivityKind) {
    const activity = newActivity(kind);
    onChange({ ...module, activities: [...module.activities, activity] });
    onOpen(activity.activityId);
  }
  return (
    <div ref={drag.element} className={classes.place} data-side={drag.side}>
      <Card
        title={
          <Group gap={6} wrap="nowrap">
            {!readOnly && <DragHandle ref={drag.handle} />}
            {t('moduleNumber', { number })}
          </Group>
        }
        actions={
          !readOnly &&
          (module.activities.length === 0 ? (
            <OrderButtons {...order} />
          ) : (
            <Group gap={4}>
              <OrderButtons {...order} onRemove={undefined} />
              <ConfirmButton
                size="sm"
                destructive
                title={t('removeModule.title')}
                text={t('removeModule.text', { count: module.activities.length })}
                confirm={t('common:action.remove')}
                run={async () => order.onRemove?.()}
              >
                {t('common:action.remove')}
              </ConfirmButton>
            </Group>
          ))
        }
      >
        <Stack>
          {broken.has(module.moduleId) && <Alert color="yellow">{t('problems.brokenRule')}</Alert>}
          <fieldset disabled={readOnly} className={classes.bare}>
            <LocalizedInput
              label={t('fields.title')}
              value={module.title}
              onChange={(title) => onChange({ ...module, title })}
            />
          </fieldset>
          {module.activities.length > 0 && (
            <ul className={classes.activities}>
              {module.activities.map((activity, at) => (
                <ActivityRow
                  key={activity.activityId}
                  programmeId={programmeId}
                  activity={activity}
                  readOnly={readOnly}
                  isBroken={broken.has(activity.activityId)}
                  onOpen={() => onOpen(activity.activityId)}
                  onUp={isFirst(at) ? undefined : () => onMoveActivity(at, -1)}
                  onDown={isLast(at) ? undefined : () => onMoveActivity(at, 1)}
                  onRemove={() => onRemoveActivity(activity.activityId)}
                  onDropped={(id, side) => onDropped({ kind: 'activity', id }, activity.activityId, side)}
                />
              ))}
            </ul>
          )}
          {!readOnly && (
            <Group gap="sm">
              {offeredKinds.map((kind) => (
                <Button
                  key={kind}
                  variant="default"
                  size="sm"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() => add(kind)}
                >
                  {t(`add.${kind}`)}
                </Button>
              ))}
            </Group>
          )}
          {!readOnly && number > 1 && (
            <RulesField
              draft={draft}
              itemId={module.moduleId}
              value={module.release}
              onChange={(release) => onChange({ ...module, release })}
            />
          )}
        </Stack>
      </Card>
    </div>
  );
}
