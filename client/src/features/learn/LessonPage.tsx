import { Button, Group, Text } from '@mantine/core';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { IconArrowLeft, IconArrowRight, IconCheck, IconCircleCheckFilled, IconCloudUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Hours } from './Hours.tsx';
import classes from './LessonPage.module.css';
import { LessonText } from './LessonText.tsx';
import { useComplete } from './useComplete.ts';
import { useReadToEnd } from './useReadToEnd.ts';

/** A lesson: read to its end, then said to be done. */
export default function LessonPage() {
  const { cohortId = '', activityId = '' } = useParams();
  // Another lesson is another page: nothing of the last one's reading carries over.
  return <Lesson key={activityId} cohortId={cohortId} activityId={activityId} />;
}

function Lesson({ cohortId, activityId }: { cohortId: string; activityId: string }) {
  const { t } = useTranslation('learn');
  const localized = useLocalized();
  const format = useFormat();
  const lesson = useQuery(ask(learnApi.lesson, { params: { cohortId, activityId } }));
  const { isAtEnd, end } = useReadToEnd(lesson.data !== undefined);
  const { complete, busy, error, completed, isKept } = useComplete(cohortId, activityId);
  const back = `/learn/${cohortId}`;
  if (lesson.error)
    return (
      <>
        <ErrorPanel error={lesson.error} retry={() => void lesson.refetch()} />
        <Button component={Link} to={back} variant="default" mt="md">
          {t('lesson.back')}
        </Button>
      </>
    );
  if (!lesson.data) return <PageSkeleton />;
  const { data } = lesson;
  const doneAt = completed?.doneAt ?? data.doneAt;
  const next = completed?.next ?? data.next;
  const nextPath = !next?.isOpen ? back : next.kind === 'lesson' ? `${back}/lessons/${next.activityId}` : back;
  return (
    <>
      <PageHeader
        title={localized(data.title)}
        subtitle={
          <>
            {localized(data.moduleTitle)}
            {data.minutes > 0 && (
              <>
                {' · '}
                <Hours minutes={data.minutes} />
              </>
            )}
          </>
        }
        back={{ to: back, label: localized(data.programmeTitle) }}
      />
      <Card>
        <LessonText html={data.html} />
        <div ref={end} className={classes.end} aria-hidden />
      </Card>
      <div className={classes.bar}>
        {error !== null && <ErrorPanel error={error} retry={() => complete(data.title)} />}
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
          {doneAt === null && !data.isOver && !isAtEnd && <Text c="dimmed">{t('lesson.readOn')}</Text>}
          {doneAt === null && data.isOver && <Text c="dimmed">{t('over')}</Text>}
        </div>
        <Group justify="space-between">
          {data.previous?.kind === 'lesson' ? (
            <Button
              component={Link}
              to={`${back}/lessons/${data.previous.activityId}`}
              variant="default"
              leftSection={<IconArrowLeft size={18} aria-hidden />}
            >
              {t('lesson.previous')}
            </Button>
          ) : (
            <span />
          )}
          {doneAt === null && !isKept && !data.isOver ? (
            <Button
              disabled={!isAtEnd}
              loading={busy}
              leftSection={<IconCheck size={18} aria-hidden />}
              onClick={() => complete(data.title)}
            >
              {t('lesson.complete')}
            </Button>
          ) : (
            <Button component={Link} to={nextPath} rightSection={<IconArrowRight size={18} aria-hidden />}>
              {next?.isOpen && next.kind === 'lesson' ? t('lesson.next') : t('lesson.back')}
            </Button>
          )}
        </Group>
      </div>
    </>
  );
}
