import { Button } from '@mantine/core';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { Card } from '../../ui/Card.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { ActivityFrame } from './ActivityFrame.tsx';
import { ActivityTrouble } from './ActivityTrouble.tsx';
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
  const lesson = useQuery(ask(learnApi.lesson, { params: { cohortId, activityId } }));
  const { isAtEnd, end } = useReadToEnd(lesson.data !== undefined);
  const { complete, busy, error, completed, isKept } = useComplete(cohortId, activityId);
  if (lesson.error)
    return <ActivityTrouble cohortId={cohortId} error={lesson.error} retry={() => void lesson.refetch()} />;
  if (!lesson.data) return <PageSkeleton />;
  const { title } = lesson.data;
  return (
    <ActivityFrame
      page={lesson.data}
      completed={completed}
      error={error}
      isKept={isKept}
      retry={() => complete(title)}
      hint={isAtEnd ? null : t('lesson.readOn')}
      action={
        <Button
          disabled={!isAtEnd}
          loading={busy}
          leftSection={<IconCheck size={18} aria-hidden />}
          onClick={() => complete(title)}
        >
          {t('lesson.complete')}
        </Button>
      }
    >
      <Card>
        <LessonText html={lesson.data.html} />
        <div ref={end} className={classes.end} aria-hidden />
      </Card>
    </ActivityFrame>
  );
}
