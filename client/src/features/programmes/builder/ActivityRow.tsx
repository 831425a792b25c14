import { Button, Group, Text } from '@mantine/core';
import type { Activity } from '@minber/shared/programmes/outline';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/session.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { clsx } from '../../../ui/clsx.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { activityIcons } from '../../learn/activityKinds.ts';
import { Hours } from '../../learn/Hours.tsx';
import classes from './builder.module.css';
import { DragHandle } from './DragHandle.tsx';
import type { Side } from './edit-outline.ts';
import { builderKindOf } from './kinds.ts';
import { OrderButtons } from './OrderButtons.tsx';
import { useOrderDrag } from './useOrderDrag.ts';

interface Props {
  programmeId: string;
  activity: Activity;
  readOnly: boolean;
  isBroken: boolean;
  onOpen: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
  /** Another activity was let go beside this one. */
  onDropped: (activityId: string, side: Side) => void;
}

/** One activity of a module: what it is, its settings, its text, its place. */
export function ActivityRow(props: Props) {
  const { programmeId, activity, readOnly, isBroken, onOpen, onUp, onDown, onRemove, onDropped } = props;
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const may = useMay();
  const name = localized(activity.title) || t('untitled');
  const contentPath = builderKindOf(activity.kind)?.contentPath?.(programmeId, activity);
  // Observers read what is taught, not the right answers of tests.
  const mayRead = activity.kind !== 'quiz' || may('quiz:read');
  const contentLink = t(
    `contentLink.${activity.kind === 'quiz' || activity.kind === 'survey' ? activity.kind : 'lesson'}`,
  );
  const Icon = activityIcons[activity.kind];
  const drag = useOrderDrag({
    kind: 'activity',
    id: activity.activityId,
    isOff: readOnly,
    onDropped: ({ id }, side) => onDropped(id, side),
  });
  return (
    <li ref={drag.element} className={clsx(classes.activity, classes.place)} data-side={drag.side}>
      {!readOnly && <DragHandle ref={drag.handle} />}
      <Icon size={22} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <Text fw={550}>{name}</Text>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {t(`learn:kinds.${activity.kind}`)} · <Hours minutes={activity.minutes} />
          </Text>
          {isBroken && <Tag tone="warn">{t('problems.brokenRule')}</Tag>}
        </Group>
      </div>
      <Group gap={6}>
        {contentPath && mayRead && (
          <Button
            component={Link}
            to={contentPath}
            variant="default"
            size="sm"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={t('contentLinkOf', { what: contentLink, name })}
          >
            {contentLink}
          </Button>
        )}
        {!readOnly && (
          <>
            <Button variant="default" size="sm" onClick={onOpen} aria-label={t('settingsOf', { name })}>
              {t('settings')}
            </Button>
            <OrderButtons name={name} onUp={onUp} onDown={onDown} onRemove={onRemove} />
          </>
        )}
      </Group>
    </li>
  );
}
