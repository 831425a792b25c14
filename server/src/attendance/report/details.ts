import type { Scope } from '@minber/shared/access/rules';
import type { LineDetails, OwnSpan } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import type { z } from 'zod';
import { fail } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { rowScope } from '../people/rows.ts';
import { viewAdjustment } from '../record/adjustment-model.ts';
import { belongs, loadFacts, type SessionFacts } from './facts.ts';
import { isShown, lineOf } from './line.ts';

/** The spans and stays one line was made of. Throws `resource.absent` where the scope does not show the line. */
export async function lineDetails(
  where: { seminarId: Id; sessionId: Id; personId: Id },
  scope: Scope,
): Promise<LineDetails> {
  const seminar = await loadSeminar(where.seminarId);
  const facts = await loadFacts(seminar, where.sessionId);
  const person = facts.roster.get(where.personId);
  if (!person || !belongs(facts, person) || !isShown(facts, person, rowScope(scope, seminar))) fail('resource.absent');
  const { line, corrections } = lineOf(facts, person);
  return { line, spans: spansOf(facts, person.personId), adjustments: corrections.map(viewAdjustment) };
}

/** What somebody's line was made of, in order of time. */
export function spansOf({ spans, stays, asOf }: SessionFacts, personId: Id): z.input<typeof OwnSpan>[] {
  const heard = (spans.get(personId) ?? [])
    .filter(({ media }) => media)
    .map(({ from, to, hallId, device, closed }) => ({
      from,
      to,
      evidence: 'device' as const,
      place: hallId ? { kind: 'hall' as const, hallId } : { kind: 'own' as const },
      device,
      open: !closed,
    }));
  const stayed = (stays.get(personId) ?? []).map(({ hallId, from, to, confirmations }) => ({
    from,
    to: Math.max(from, to ?? asOf),
    evidence: confirmations[0]?.by ?? 'desk',
    place: { kind: 'hall' as const, hallId },
    device: '',
    open: to === null,
  }));
  return [...heard, ...stayed].sort((a, b) => a.from - b.from);
}
