import type { SittingPerson } from '@minber/shared/supervised/sittings';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import type { Tone } from '../../../ui/Tag.tsx';
import { LineTags } from '../../../ui/TapLine.tsx';
import { useNow } from '../../../ui/useNow.ts';
import classes from './sitting.module.css';

const minuteMs = 60_000;

/** How many questions somebody has answered, and how long he still has. */
export function Progress({ person: { attempt }, isTimed }: { person: SittingPerson; isTimed: boolean }) {
  const { t } = useTranslation('supervised');
  const format = useFormat();
  const now = useNow(15_000);
  if (!attempt) return null;
  const { answered, questions, state, deadline, isEnding } = attempt;
  const leftMinutes = Math.max(0, Math.ceil((deadline - now) / minuteMs));
  return (
    <>
      <span>
        <span className="visually-hidden">{t('people.answered')} </span>
        {answered} / {questions}
      </span>
      {state === 'open' && isTimed && !isEnding && <span>{format.duration(leftMinutes * minuteMs)}</span>}
    </>
  );
}

/** What else there is to know of him, in a few words. */
export function PersonMarks({ person }: { person: SittingPerson }) {
  const { t } = useTranslation('supervised');
  const { attempt, removedFor, isExpected, earlier, paper } = person;
  const marks: { tone: Tone; text: string }[] = [];
  if (attempt?.state === 'open')
    marks.push({ tone: 'calm', text: t(attempt.isEnding ? 'mark.ending' : 'mark.writing') });
  else if (attempt && !attempt.enteredBy)
    marks.push({ tone: 'good', text: t(`mark.${attempt.closedBy ?? 'learner'}`) });
  if (attempt?.shared) marks.push({ tone: 'plain', text: t('mark.shared') });
  if (paper && !paper.isEntered) marks.push({ tone: 'plain', text: t('mark.paper', { number: paper.number }) });
  if (!isExpected) marks.push({ tone: 'plain', text: t('mark.elsewhere') });
  if (earlier > 0) marks.push({ tone: 'plain', text: t('mark.earlier', { count: earlier }) });
  return (
    <>
      {removedFor !== null && (
        <span className={classes.note} data-tone="bad">
          {t('mark.removed', { reason: removedFor })}
        </span>
      )}
      {attempt?.enteredBy && (
        <span className={classes.note}>{t('mark.entered', { name: attempt.enteredBy.name })}</span>
      )}
      <LineTags tags={marks} />
    </>
  );
}
