import type { Adjustment, Conflict } from '../attendance/report.ts';
import { newOnes, pairsOf } from './changed.ts';
import type { Compared } from './compared.ts';
import type { FactDifference, PersonDifference } from './differences.ts';

type Told = Pick<FactDifference, 'kind' | 'id'> & Partial<FactDifference>;

/**
 * What is different of the record but for people's lines, and but for the documents that are told there as a cause. How a
 * conflict was resolved is always told, with the note before and after.
 */
export function factDifferences(before: Compared, after: Compared, people: PersonDifference[]): FactDifference[] {
  const known = new Set(people.flatMap(({ causes }) => causes.map(({ kind, id }) => `${kind}/${id}`)));
  const isTold = ({ kind, id }: Told) => kind !== 'resolution' && known.has(`${kind}/${id}`);
  const found = [conflicts, substitutions, matches, objections, rollCalls, sheets, signed, expected].flatMap((find) =>
    find(before, after),
  );
  return [...found, ...evidence(before, after, people)].filter((fact) => !isTold(fact)).map(whole);
}

function whole(told: Told): FactDifference {
  return { about: '', hall: null, from: null, to: null, note: '', byName: '', at: null, ...told };
}

function conflicts({ report: old }: Compared, { report: now }: Compared): Told[] {
  return pairsOf(old.conflicts, now.conflicts, 'conflictId').flatMap(({ id, was, is }): Told[] => {
    const about = namesOf(is ?? was);
    const found: Told = { kind: 'conflict', id, about, from: was?.kind ?? null, to: is?.kind ?? null };
    const [from, to] = [was?.resolution?.note ?? null, is?.resolution?.note ?? null];
    const { authorName: byName = '', at = null } = is?.resolution ?? {};
    const resolved: Told = { kind: 'resolution', id, about, from, to, byName, at };
    return [...(found.from === found.to ? [] : [found]), ...(from === to || !is ? [] : [resolved])];
  });
}

function namesOf(conflict: Conflict | undefined): string {
  return conflict ? [conflict.person, ...conflict.others].map(({ name }) => name).join('; ') : '';
}

function substitutions({ report: old }: Compared, { report: now }: Compared): Told[] {
  return pairsOf(old.substitutions, now.substitutions, 'substitutionId').flatMap(({ id, was, is }): Told[] => {
    const basis = (one: typeof is) => (one && one.withdrawnAt === null ? one.basis : null);
    const [from, to] = [basis(was), basis(is)];
    const { personName = '', representedName = '' } = is ?? was ?? {};
    if (from === to) return [];
    return [{ kind: 'substitution', id, about: `${personName} (${representedName})`, from, to, ...byWhom(is) }];
  });
}

function matches({ report: old }: Compared, { report: now }: Compared): Told[] {
  return pairsOf(old.matches, now.matches, 'matchId').flatMap(({ id, was, is }): Told[] => {
    const person = (one: typeof is) => (one && one.withdrawnAt === null ? one.personName : null);
    const [from, to] = [person(was), person(is)];
    if (from === to) return [];
    return [{ kind: 'match', id, about: (is ?? was)?.guestName ?? '', from, to, ...byWhom(is) }];
  });
}

/** Who did it last. */
function byWhom(
  one: { byName: string; at: number; withdrawnBy: string | null; withdrawnAt: number | null } | undefined,
): Pick<FactDifference, 'byName' | 'at'> {
  return { byName: one?.withdrawnBy ?? one?.byName ?? '', at: one?.withdrawnAt ?? one?.at ?? null };
}

function objections(before: Compared, after: Compared): Told[] {
  return pairsOf(before.objections, after.objections, 'objectionId').flatMap(({ id, was, is }): Told[] => {
    const stateOf = (one: typeof is) => (one ? (one.answer?.outcome ?? 'open') : null);
    const [from, to] = [stateOf(was), stateOf(is)];
    if (from === to) return [];
    const { answer, name, text, at } = is ?? { answer: null, name: was?.name ?? '', text: '', at: null };
    const [note, byName] = answer ? [answer.note, answer.byName] : [text, ''];
    return [{ kind: 'objection', id, about: name, from, to, note, byName, at: answer?.at ?? at }];
  });
}

/** Of halls whose place is one: heads are counted there. */
function rollCalls({ report: old }: Compared, { report: now }: Compared): Told[] {
  const callsOf = ({ halls }: Compared['report']) =>
    halls.flatMap(({ place, names, rollCalls: calls }) =>
      place.kind === 'own'
        ? []
        : calls.map(({ at, by, heads, listed }) => {
            return { id: `${place.hallId}/${at}`, hall: names, at, byName: by, to: `${heads}/${listed}` };
          }),
    );
  return newOnes(callsOf(old), callsOf(now), 'id').map((call) => ({ kind: 'heads', ...call }));
}

function sheets(before: Compared, after: Compared): Told[] {
  const names = new Map(
    after.report.halls.flatMap(({ place, names: hall }) => (place.kind === 'hall' ? [[place.hallId, hall]] : [])),
  );
  const confirmed = ({ confirmations }: Compared) =>
    confirmations.map((one) => ({ ...one, id: `${one.hallId}/${one.at}` }));
  return newOnes(confirmed(before), confirmed(after), 'id').map(({ id, hallId, byName, at }) => {
    return { kind: 'sheet', id, hall: names.get(hallId) ?? null, byName, at };
  });
}

function signed({ report: old }: Compared, { report: now }: Compared): Told[] {
  const names = new Map(now.lines.map(({ personId, name }) => [personId, name]));
  const about = ({ target }: Adjustment) => (target.kind === 'person' ? (names.get(target.personId) ?? '') : '');
  const byAuthor = ({ reason, authorName, at }: { reason: string; authorName: string; at: number }) => {
    return { note: reason, byName: authorName, at };
  };
  return [
    ...newOnes(old.adjustments, now.adjustments, 'adjustmentId').map((one): Told => {
      return { kind: 'adjustment', id: one.adjustmentId, about: about(one), ...byAuthor(one) };
    }),
    // Where the live time is another, that has been said.
    ...(old.liveMs === now.liveMs ? newOnes(old.corrections, now.corrections, 'correctionId') : []).map((one): Told => {
      return { kind: 'correction', id: one.correctionId, ...byAuthor(one) };
    }),
  ];
}

function expected({ report: old }: Compared, { report: now }: Compared): Told[] {
  const changes = ({ expectedChanges }: Compared['report']) =>
    expectedChanges.map(({ at, by, reason, lines }) => {
      const about = lines.map(({ person }) => person.name).join('; ');
      return { id: `${at}/${lines.map(({ person }) => person.personId).join(',')}`, at, about, note: reason, by };
    });
  return newOnes(changes(old), changes(now), 'id').map(({ by, ...change }) => {
    return { kind: 'expected', ...change, byName: by?.name ?? '' };
  });
}

/** Where the line says something else, its causes tell of it. */
function evidence(before: Compared, after: Compared, people: PersonDifference[]): Told[] {
  const differ = new Set(people.map(({ personId }) => personId));
  return after.report.lines.flatMap(({ personId, name }): Told[] => {
    const isSame = (before.evidence[personId] ?? '') === (after.evidence[personId] ?? '');
    return isSame || differ.has(personId) ? [] : [{ kind: 'evidence', id: personId, about: name }];
  });
}
