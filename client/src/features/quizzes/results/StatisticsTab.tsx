import { Accordion, Button, Group, Stack, Text } from '@mantine/core';
import type { CohortQuiz, QuestionStatistics } from '@minber/shared/quizzes/results';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useMay } from '../../../api/session.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { CorrectionModal } from './CorrectionModal.tsx';
import { Formulas } from './Formulas.tsx';
import classes from './results.module.css';

/** How the questions of a quiz turned out, with the formulas by which that is said. */
export function StatisticsTab({ cohortId, quiz }: { cohortId: string; quiz: CohortQuiz }) {
  const { t } = useTranslation('quizzes');
  const format = useFormat();
  const may = useMay();
  const [correcting, setCorrecting] = useState<string | null>(null);
  const { activityId, quizId } = quiz;
  const { data, error, refetch } = useQuery({
    ...ask(runApi.statistics, { params: { cohortId, activityId } }),
    staleTime: 0,
  });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={6} />;
  if (data.attempts === 0)
    return (
      <EmptyState
        icon={<IconChartBar size={40} stroke={1.4} />}
        title={t('statistics.none')}
        text={t('statistics.noneText')}
      />
    );
  const share = (value: number | null) => (value === null ? '–' : format.percent(Math.round(value * 1000) / 10));
  return (
    <Stack>
      <Facts
        facts={[
          [t('statistics.attempts'), format.number(data.attempts)],
          [t('statistics.mean'), share(data.meanGrade)],
          [t('statistics.median'), share(data.medianGrade)],
        ]}
      />
      <Formulas />
      <ol className={classes.questions}>
        {data.questions.map((question, at) => (
          <Question
            key={question.questionId}
            question={question}
            number={at + 1}
            onCorrect={may('quiz:write') ? () => setCorrecting(question.questionId) : undefined}
          />
        ))}
      </ol>
      {correcting !== null && (
        <CorrectionModal quizId={quizId} questionId={correcting} onClose={() => setCorrecting(null)} />
      )}
    </Stack>
  );
}

interface Props {
  question: QuestionStatistics;
  number: number;
  onCorrect: (() => void) | undefined;
}

function Question({ question, number, onCorrect }: Props) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const format = useFormat();
  const { facility, deviation, discrimination, answers, choices, corrected } = question;
  const share = (value: number | null) => (value === null ? '–' : format.percent(Math.round(value * 1000) / 10));
  const most = Math.max(1, ...choices.map(({ times }) => times));
  return (
    <li className={classes.question}>
      <p className={classes.text}>
        {number}. {localized(question.text)}
      </p>
      <Group gap="xs" mb="xs">
        <Text size="sm" c="dimmed">
          {t(`kinds.${question.kind}`)} · {t('statistics.answers', { count: answers })}
        </Text>
        {facility !== null && facility < 0.2 && <Tag tone="warn">{t('statistics.hard')}</Tag>}
        {facility !== null && facility > 0.95 && <Tag>{t('statistics.easy')}</Tag>}
        {discrimination !== null && discrimination < 0.1 && <Tag tone="bad">{t('statistics.weak')}</Tag>}
        {corrected && <Tag tone="calm">{t('statistics.corrected')}</Tag>}
      </Group>
      <Facts
        facts={[
          [t('statistics.facility'), share(facility)],
          [t('statistics.deviation'), share(deviation)],
          [
            t('statistics.discrimination'),
            discrimination === null ? t('statistics.tooFew') : format.number(Math.round(discrimination * 100)),
          ],
        ]}
      />
      {choices.length > 0 && (
        <Accordion variant="default" chevronPosition="left">
          <Accordion.Item value="choices">
            <Accordion.Control>{t('statistics.choices')}</Accordion.Control>
            <Accordion.Panel>
              <ul className={classes.choices}>
                {choices.map(({ text, isRight, times }) => (
                  <li key={text.kk + text.ru + text.en}>
                    <span>
                      {localized(text)}
                      {isRight && <Tag tone="good">{t('options.right')}</Tag>}
                    </span>
                    <meter min={0} max={most} value={times} aria-label={localized(text)} />
                    <span className="numeric">{format.number(times)}</span>
                  </li>
                ))}
              </ul>
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
      {onCorrect && (
        <Button variant="subtle" size="sm" onClick={onCorrect}>
          {t('correction.action')}
        </Button>
      )}
    </li>
  );
}
