import type { HistoryEntry } from '@minber/shared/attendance/record';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { Place } from '@minber/shared/seminars/people';
import { clashesOfAll } from './conflicts.ts';
import type { SessionFacts } from './facts.ts';
import type { Told } from './history-entry.ts';

type About = Pick<HistoryEntry, 'entryId' | 'at' | 'byName' | 'kind' | 'params'> & {
  people?: Id[];
  hallId?: Id | null;
};

/** What organisers signed, settled and changed: corrections, adjustments, substitutes, guests, conflicts, policy, list. */
export async function signedEntries(facts: SessionFacts, language: Language): Promise<Told[]> {
  return [...ofTime(facts), ...ofPeople(facts), ...(await ofConflicts(facts)), ...ofSeminar(facts, language)].map(
    ({ people = [], hallId = null, ...about }) => {
      const personId = people[0] ?? null;
      const personName = personId ? (facts.roster.get(personId)?.name ?? null) : null;
      const ofAll = people.length === 0 && hallId === null;
      return { entry: { ...about, personId, personName, hallId }, personIds: people, hallId, ofAll };
    },
  );
}

function ofTime({ record, adjustments }: SessionFacts): About[] {
  const corrections = record.corrections.map(({ _id, at, authorName, kind, effect, interval, reason }): About => {
    return {
      entryId: _id,
      at,
      byName: authorName,
      kind: 'correction',
      params: { correction: kind, effect, ...interval, reason },
    };
  });
  const adjusted = adjustments.map(({ _id, at, authorName, target, effect, interval, minutes, reason }): About => {
    const params = { target: target.kind, effect, ...interval, ...(minutes !== null && { minutes }), reason };
    return {
      entryId: _id,
      at,
      byName: authorName,
      kind: 'adjustment',
      params,
      ...(target.kind === 'person' && { people: [target.personId] }),
      ...(target.kind === 'hall' && { hallId: target.hallId }),
    };
  });
  return [...corrections, ...adjusted];
}

function ofPeople({ record, roster }: SessionFacts): About[] {
  const name = (id: Id) => roster.get(id)?.name ?? '';
  const atGuest = new Set(record.events.flatMap(({ personIds }) => personIds));
  const withdrawn = (
    id: Id,
    kind: 'substitution-withdrawn' | 'match-withdrawn',
    about: Pick<About, 'params' | 'people'>,
  ) => {
    const found = record.withdrawals.get(id);
    return found ? [{ entryId: found._id, at: found.at, byName: found.authorName, kind, ...about }] : [];
  };
  const substituted = record.substitutions.flatMap(
    ({ _id, at, authorName, personId, representedId, basis, hallId }): About[] => {
      const about = { params: { represented: name(representedId), basis }, people: [personId, representedId] };
      const written: About = { entryId: _id, at, byName: authorName, kind: 'substitution', ...about, hallId };
      return [written, ...withdrawn(_id, 'substitution-withdrawn', about)];
    },
  );
  const matched = record.matches
    .filter(({ guestId }) => atGuest.has(guestId))
    .flatMap(({ _id, at, authorName, guestId, personId }): About[] => {
      const about = { params: { guest: name(guestId) }, people: [personId, guestId] };
      const written: About = { entryId: _id, at, byName: authorName, kind: 'match', ...about };
      return [written, ...withdrawn(_id, 'match-withdrawn', about)];
    });
  return [...substituted, ...matched];
}

/** A conflict that a later correction has made disappear is told of without its people. */
async function ofConflicts(facts: SessionFacts): Promise<About[]> {
  if (facts.record.resolutions.length === 0) return [];
  const found = await clashesOfAll(facts);
  return facts.record.resolutions.map(({ _id, at, authorName, conflictId, note }): About => {
    const conflict = found.get(conflictId);
    return {
      entryId: _id,
      at,
      byName: authorName,
      kind: 'resolution',
      params: { note, ...(conflict && { conflict: conflict.kind }) },
      ...(conflict && { people: conflict.personIds }),
    };
  });
}

function ofSeminar({ seminar, session, roster, halls }: SessionFacts, language: Language): About[] {
  const name = (id: Id | null) => (id ? (roster.get(id)?.name ?? '') : '');
  const place = (where: Place | undefined) => {
    if (where?.kind !== 'hall') return where?.kind ?? '';
    const hall = halls.get(where.hallId);
    return hall ? inLanguage(hall.names.hall, language) : '';
  };
  const policies = seminar.policies.map(({ version, changedAt, changedById }): About => {
    return {
      entryId: `policy-${version}`,
      at: changedAt,
      byName: name(changedById),
      kind: 'policy',
      params: { version },
    };
  });
  const { startedAt } = session;
  const changes = startedAt === null ? [] : seminar.expectedChanges.filter(({ at }) => at >= startedAt);
  const expected = changes.flatMap(({ at, byId, reason, lines }) =>
    lines.map(({ personId, from, to }): About => {
      const params = { from: place(from?.place), to: place(to?.place), reason };
      return {
        entryId: `expected-${at}-${personId}`,
        at,
        byName: name(byId),
        kind: 'expected',
        params,
        people: [personId],
      };
    }),
  );
  return [...policies, ...expected];
}
