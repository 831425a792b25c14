import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { LearnerQuiz } from '@minber/shared/quizzes/learner';
import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { keyOf, queryClient } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { line } from '../../offline/line/line.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useRun } from '../../ui/useRun.ts';

const minuteMs = 60_000;

/** The way into an attempt, or why there is none now and when again. */
export function StartCard({ quiz, refetch }: { quiz: LearnerQuiz; refetch: () => void }) {
  const { t } = useTranslation('attempt');
  const { block, openAttemptId } = quiz;
  if (openAttemptId !== null)
    return (
      <Alert color="blue" title={t('start.open')}>
        <Text size="sm" mb="sm">
          {t('start.openText')}
        </Text>
        <Button
          component={Link}
          to={`/attempts/${openAttemptId}`}
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
        >
          {t('start.resume')}
        </Button>
      </Alert>
    );
  if (block !== null) return <Blocked quiz={quiz} block={block} refetch={refetch} />;
  return <Start quiz={quiz} />;
}

function Start({ quiz }: { quiz: LearnerQuiz }) {
  const { t } = useTranslation('attempt');
  const format = useFormat();
  const navigate = useNavigate();
  const { busy, error, run } = useRun();
  const [code, setCode] = useState('');
  const key = useRef(crypto.randomUUID());
  const isDown = useSyncExternalStore(line.subscribe, line.isDown);
  const { cohortId, activityId, timeLimitMinutes, supervised } = quiz;
  function start(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    void run(async () => {
      const body = supervised ? { key: key.current, code } : { key: key.current };
      const attempt = await call(attemptApi.start, { params: { cohortId, activityId }, body });
      queryClient.setQueryData(keyOf(attemptApi.get, { params: { attemptId: attempt.attemptId } }), attempt);
      await navigate(`/attempts/${attempt.attemptId}`);
    });
  }
  return (
    <form onSubmit={start} noValidate>
      <Stack>
        {supervised && (
          <TextInput
            label={t('start.code')}
            description={t('start.codeHint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            maw={320}
          />
        )}
        {timeLimitMinutes !== null && (
          <Text>{t('start.timed', { time: format.duration(timeLimitMinutes * minuteMs) })}</Text>
        )}
        {isDown && (
          <Alert color="yellow" role="status">
            {t('start.needsLine')}
          </Alert>
        )}
        {error !== null && <ErrorPanel error={error} />}
        <Group>
          <Button
            type="submit"
            size="lg"
            loading={busy}
            disabled={isDown || (supervised && code.trim() === '')}
            leftSection={<IconPlayerPlay size={20} aria-hidden />}
          >
            {t(quiz.attempts.length > 0 ? 'start.again' : 'start.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Blocked({
  quiz,
  block,
  refetch,
}: {
  quiz: LearnerQuiz;
  block: NonNullable<LearnerQuiz['block']>;
  refetch: () => void;
}) {
  const { t } = useTranslation('attempt');
  const format = useFormat();
  const opensAt = block.kind === 'coolDown' ? block.until : block.kind === 'notOpenYet' ? block.at : null;
  const now = useNow(opensAt === null ? minuteMs : 1000);
  const isOpen = opensAt !== null && now >= opensAt;
  useEffect(() => {
    if (isOpen) refetch();
  }, [isOpen, refetch]);
  const title =
    block.kind === 'coolDown'
      ? t('block.coolDown', { date: format.fullDateTime(block.until) })
      : block.kind === 'notOpenYet'
        ? t('block.notOpenYet', { date: format.fullDateTime(block.at) })
        : block.kind === 'closed'
          ? t('block.closed', { date: format.fullDateTime(block.at) })
          : t(`block.${block.kind}`);
  return (
    <Alert color={quiz.passed ? 'gray' : 'yellow'} title={title} role="status">
      {opensAt !== null && (
        <Text size="sm">{t('block.in', { time: format.remaining(Math.max(0, opensAt - now)) })}</Text>
      )}
    </Alert>
  );
}
