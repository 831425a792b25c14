import { Button, Group, Text } from '@mantine/core';
import { activityPath } from '@minber/shared/programmes/activity-path';
import type { Completed } from '@minber/shared/programmes/learn';
import type { LearnerPage } from '@minber/shared/programmes/media';
import { IconArrowLeft, IconArrowRight, IconCircleCheckFilled, IconCloudUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import classes from './ActivityFrame.module.css';
import { Hours } from './Hours.tsx';

interface Props {
  page: LearnerPage;
  /** What completing it here and now answered. */
  completed: Completed | null;
  /** It was completed without a line, and will be sent. */
  isKept?: boolean;
  error: unknown;
  retry: () => void;
  /** What is still to be done. */
  hint: ReactNode;
  /** What completes it, while it is not completed. */
  action?: ReactNode;
  children: ReactNode;
}

/** What stands around every activity: where it belongs, whether it is done, and the ways back and on. */
export function ActivityFrame({ page, completed, isKept = false, error, retry, hint, action, children }: Props) {
  const { t } = useTranslation('learn');
  const localized = useLocalized();
  const format = useFormat();
  const { cohortId, minutes, isOver, previous } = page;
  const back = `/learn/${cohortId}`;
  const doneAt = completed?.doneAt ?? page.doneAt;
  const isOpen = doneAt === null && !isKept && !isOver;
  const next = completed?.next ?? page.next;
  const nextPath = next?.isOpen ? activityPath(cohortId, next) : undefined;
  const previousPath = previous && activityPath(cohortId, previous);
  return (
    <>
      <PageHeader
        title={localized(page.title)}
        subtitle={
          <>
            {localized(page.moduleTitle)}
            {minutes > 0 && (
              <>
                {' · '}
                <Hours minutes={minutes} />
              </>
            )}
          </>
        }
        back={{ to: back, label: localized(page.programmeTitle) }}
      />
      <div className={classes.body}>{children}</div>
      <div className={classes.bar}>
        {error !== null && <ErrorPanel error={error} retry={retry} />}
        <div aria-live="polite">
          {doneAt !== null && (
            <Text className={classes.done}>
              <IconCircleCheckFilled size={20} aria-hidden />
              {t('doneAt', { date: format.dateTime(doneAt) })}
            </Text>
          )}
          {doneAt === null && isKept && (
            <Text className={classes.done}>
              <IconCloudUpload size={20} aria-hidden />
              {t('lesson.willBeSent')}
            </Text>
          )}
          {doneAt === null && !isKept && !isOver && <Text c="dimmed">{hint}</Text>}
          {doneAt === null && isOver && <Text c="dimmed">{t('over')}</Text>}
        </div>
        <Group justify="space-between">
          {previousPath ? (
            <Button
              component={Link}
              to={previousPath}
              variant="default"
              leftSection={<IconArrowLeft size={18} aria-hidden />}
            >
              {t('lesson.previous')}
            </Button>
          ) : (
            <span />
          )}
          {isOpen && action ? (
            action
          ) : (
            <Button
              component={Link}
              to={nextPath ?? back}
              variant={isOpen ? 'default' : 'filled'}
              rightSection={<IconArrowRight size={18} aria-hidden />}
            >
              {nextPath ? (next?.kind === 'lesson' ? t('lesson.next') : t('lesson.on')) : t('lesson.back')}
            </Button>
          )}
        </Group>
      </div>
    </>
  );
}
