import type { Id, Instant } from '../platform/ids.ts';
import type { LocalizedText } from '../platform/text.ts';
import { type ActivityKind, activitiesOf, type Outline } from '../programmes/outline.ts';

/** An activity that is good for a competency, and what came of it. */
export interface Evidence {
  activityId: Id;
  kind: ActivityKind;
  title: LocalizedText;
  minutes: number;
  doneAt: Instant | null;
  grade: number | null;
}

export interface CompetencyStanding {
  competencyId: Id;
  title: LocalizedText;
  /** Of the minutes that are good for it, which share is completed; of the activities, where none has minutes. */
  share: number;
  minutes: number;
  minutesOf: number;
  /** Mean of the grades there are; null: none. */
  grade: number | null;
  evidence: Evidence[];
}

/** How far somebody is in each competency of a programme, and by what. `grades`: those that count. */
export function competenciesOf(
  outline: Pick<Outline, 'modules' | 'competencies'>,
  done: ReadonlyMap<Id, { at: Instant }>,
  grades: ReadonlyMap<Id, number>,
): CompetencyStanding[] {
  const activities = activitiesOf(outline);
  return outline.competencies.map(({ competencyId, title }) => {
    const evidence = activities
      .filter(({ competencyIds }) => competencyIds.includes(competencyId))
      .map(({ activityId, kind, title: name, minutes }): Evidence => {
        const doneAt = done.get(activityId)?.at ?? null;
        return { activityId, kind, title: name, minutes, doneAt, grade: grades.get(activityId) ?? null };
      });
    const completed = evidence.filter(({ doneAt }) => doneAt !== null);
    const minutesOf = sum(evidence);
    const minutes = sum(completed);
    const graded = evidence.flatMap(({ grade }) => grade ?? []);
    return {
      competencyId,
      title,
      share: minutesOf > 0 ? minutes / minutesOf : completed.length / Math.max(1, evidence.length),
      minutes,
      minutesOf,
      grade: graded.length > 0 ? graded.reduce((total, grade) => total + grade, 0) / graded.length : null,
      evidence,
    };
  });
}

function sum(some: Evidence[]): number {
  return some.reduce((total, { minutes }) => total + minutes, 0);
}
