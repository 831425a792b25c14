import { Alert, Button, Drawer, Group } from '@mantine/core';
import { isAnswered } from '@minber/shared/quizzes/answered';
import type { LearnerAttempt } from '@minber/shared/quizzes/learner';
import { IconArrowLeft, IconArrowRight, IconFlag, IconFlagFilled, IconListNumbers } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import classes from './attempt.module.css';
import { CheckPanel } from './CheckPanel.tsx';
import { Countdown } from './Countdown.tsx';
import { EndedCard } from './EndedCard.tsx';
import { QuestionList } from './QuestionList.tsx';
import { QuestionView } from './QuestionView.tsx';
import { SavedState } from './SavedState.tsx';
import { SubmitPanel } from './SubmitPanel.tsx';
import { type PostFor, useAttempt } from './useAttempt.ts';
import { useFlags } from './useFlags.ts';
import type { HandIn } from './useSubmission.ts';
import { useWatch, type Watch } from './useWatch.ts';

interface Props {
  attempt: LearnerAttempt;
  reload: () => void;
  handIn: HandIn;
  watch: Watch;
  /** Of a device that is nobody's own: how its answers leave it. */
  postFor?: PostFor;
}

/** One question a screen, all of them in a list, time and what is saved always in sight. */
export function AttemptDesk({ attempt, reload, handIn, watch, postFor }: Props) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const [search, setSearch] = useSearchParams();
  const { values, write, book } = useAttempt(attempt, reload, postFor);
  useWatch(attempt, watch, reload);
  const { flags, toggle } = useFlags(attempt.attemptId, postFor === undefined);
  // The deadline that is over; with more time there is another one, and it goes on.
  const [over, setOver] = useState<number | null>(null);
  const [isListed, setListed] = useState(false);
  const [checks, setChecks] = useState(() => new Map(attempt.checks.map((check) => [check.questionId, check])));
  const { questions, deadline } = attempt;
  const isOver = over !== null && over === deadline;
  const isEnd = search.get('q') === 'end';
  const at = Math.min(Math.max(1, Number(search.get('q')) || 1), questions.length) - 1;
  const question = questions[at];
  const heading = useFocusOnChange(isEnd ? 'end' : String(at));
  const marks = questions.map(({ questionId }) => ({
    questionId,
    isAnswered: isAnswered(values.get(questionId)),
    isFlagged: flags.has(questionId),
  }));
  const go = (to: number) => {
    book.wake();
    setListed(false);
    setSearch({ q: to >= questions.length ? 'end' : String(to + 1) }, { replace: true });
  };
  const endByTime = async () => {
    setOver(deadline);
    await book.flush();
    reload();
  };
  const list = <QuestionList marks={marks} at={isEnd ? null : at} onGo={go} />;
  const isFlagged = question !== undefined && flags.has(question.questionId);
  return (
    <>
      <PageHeader title={localized(attempt.title)} />
      <div className={classes.bar}>
        {deadline !== null && !attempt.isEnding && <Countdown deadline={deadline} onOver={() => void endByTime()} />}
        <SavedState state={book.state} />
        <Button
          variant="default"
          size="sm"
          className={classes.listButton}
          leftSection={<IconListNumbers size={18} aria-hidden />}
          onClick={() => setListed(true)}
        >
          {t('list.short', { done: marks.filter((mark) => mark.isAnswered).length, of: marks.length })}
        </Button>
      </div>
      {book.state === 'waiting' && <Alert color="yellow">{t('offline')}</Alert>}
      {book.state === 'refused' && (
        <ErrorPanel error={book.cause} title={t('refused')} retry={() => void book.flush()} />
      )}
      {attempt.isEnding ? (
        <EndedCard book={book} handIn={handIn} />
      ) : isOver ? (
        <Card title={t('over.title')}>
          <p aria-live="assertive">{t(book.state === 'waiting' ? 'over.offline' : 'over.text')}</p>
          <Button onClick={() => void endByTime()}>{t('over.again')}</Button>
        </Card>
      ) : (
        <div className={classes.desk}>
          <div className={classes.main}>
            {isEnd ? (
              <SubmitPanel marks={marks} book={book} onGo={go} heading={heading} handIn={handIn} />
            ) : (
              question && (
                <Card className={classes.sheet}>
                  <div className={classes.head}>
                    <h2 ref={heading} tabIndex={-1} className={classes.number}>
                      {t('number', { number: at + 1, of: questions.length })}
                    </h2>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-pressed={isFlagged}
                      leftSection={
                        isFlagged ? <IconFlagFilled size={18} aria-hidden /> : <IconFlag size={18} aria-hidden />
                      }
                      onClick={() => toggle(question.questionId)}
                    >
                      {t(isFlagged ? 'unflag' : 'flag')}
                    </Button>
                  </div>
                  <QuestionView
                    key={`answer-${question.questionId}`}
                    question={question}
                    value={values.get(question.questionId) ?? null}
                    onChange={(value, isTyping) => write(question.questionId, value, isTyping)}
                  />
                  {attempt.behaviour === 'adaptive' && (
                    <CheckPanel
                      key={`check-${question.questionId}`}
                      attempt={attempt}
                      questionId={question.questionId}
                      value={values.get(question.questionId) ?? null}
                      book={book}
                      last={checks.get(question.questionId)}
                      onChecked={(check) => setChecks((before) => new Map(before).set(check.questionId, check))}
                    />
                  )}
                </Card>
              )
            )}
            {!isEnd && (
              <Group justify="space-between" wrap="nowrap" className={classes.steps}>
                <Button
                  variant="default"
                  disabled={at === 0}
                  leftSection={<IconArrowLeft size={18} aria-hidden />}
                  onClick={() => go(at - 1)}
                >
                  {t('previous')}
                </Button>
                <Button rightSection={<IconArrowRight size={18} aria-hidden />} onClick={() => go(at + 1)}>
                  {t(at === questions.length - 1 ? 'finish' : 'next')}
                </Button>
              </Group>
            )}
          </div>
          <aside className={classes.side}>
            <h2 className={classes.sideTitle}>{t('list.title')}</h2>
            {list}
            {!isEnd && (
              <Button variant="default" fullWidth mt="md" onClick={() => go(questions.length)}>
                {t('finish')}
              </Button>
            )}
          </aside>
        </div>
      )}
      <Drawer
        opened={isListed}
        onClose={() => setListed(false)}
        position="bottom"
        size="auto"
        title={t('list.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {list}
        <Button fullWidth mt="md" onClick={() => go(questions.length)}>
          {t('finish')}
        </Button>
      </Drawer>
    </>
  );
}

/** A heading that gets the focus when another question is shown, so that keyboard and screen reader begin at its top. */
function useFocusOnChange(shown: string): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [shown]);
  return heading;
}
