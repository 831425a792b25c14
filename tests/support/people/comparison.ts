import type { SessionReport } from '../../../shared/src/attendance/report.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';
import type { Scene } from './scene.ts';

/** What a report may be off for one person. */
const toleranceMs = 5_000;

/** Everyone whose credited time is not what really happened, a line each. Empty: the report is right. */
export function wrongLines(scene: Scene, report: SessionReport): string[] {
  return report.lines.flatMap(({ personId, creditedMs, why }) => {
    const truthMs = scene.truth.attendedMs(personId);
    if (Math.abs(creditedMs - truthMs) < toleranceMs) return [];
    return [`${nameOf(scene, personId)}: credited ${creditedMs} ms (${why}), attended ${truthMs} ms`];
  });
}

/** Numbers of the report that do not follow from its own lines, and places that gave more or less than was attended. */
export function wrongTotals(scene: Scene, report: SessionReport): string[] {
  const sum = (lines: { creditedMs: number }[]) => lines.reduce((total, { creditedMs }) => total + creditedMs, 0);
  const wrong: string[] = [];
  const check = (what: string, is: number, due: number, tolerated = 0) => {
    if (Math.abs(is - due) > tolerated) wrong.push(`${what}: ${is} instead of ${due}`);
  };
  const came = report.lines.filter(({ places, firstInAt }) => places.length > 0 || firstInAt !== null);
  check('credited in all', report.totals.creditedMs, sum(report.lines));
  check('credited in all places', sum(report.halls), sum(report.lines));
  check('attended', report.totals.attended, came.length);
  check('attended in all places', sum(report.halls.map(({ attended }) => ({ creditedMs: attended }))), came.length);
  check('expected', report.totals.expected, report.lines.filter(({ expectedPlace }) => expectedPlace).length);
  for (const { place, creditedMs } of report.halls) {
    const here = report.lines.filter(({ places, expectedPlace }) => {
      const first = places[0] ?? expectedPlace;
      return place.kind === 'hall' ? first?.kind === 'hall' && first.hallId === place.hallId : first?.kind !== 'hall';
    });
    const due = here.reduce((total, { personId }) => total + scene.truth.attendedMs(personId), 0);
    const name =
      place.kind === 'hall' ? `hall ${scene.cast.halls.findIndex((one) => one.hallId === place.hallId)}` : 'own';
    check(`credited in ${name}`, creditedMs, due, toleranceMs * Math.max(1, here.length));
  }
  return wrong;
}

function nameOf({ cast }: Scene, personId: Id): string {
  const own = cast.own.findIndex(({ id }) => id === personId);
  if (own >= 0) return `own ${own}`;
  for (const [hall, { people }] of cast.halls.entries()) {
    const at = people.findIndex(({ id }) => id === personId);
    if (at >= 0) return `hall ${hall} person ${at}`;
  }
  return personId;
}
