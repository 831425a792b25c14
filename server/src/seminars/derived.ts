import { foldedWords } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { SeminarDoc } from './model.ts';

type Source = Pick<SeminarDoc, 'title' | 'regionIds' | 'sessions' | 'expected'>;
type Derived = Pick<
  SeminarDoc,
  'everywhere' | 'scopeRegionIds' | 'scopeCentreIds' | 'hallIds' | 'startsAt' | 'endsAt' | 'words'
>;

/** What is stored beside a seminar's fields to filter and sort by. Written wherever those fields are. */
export function derivedFields({ title, regionIds, sessions, expected }: Source): Derived {
  return {
    everywhere: regionIds.length === 0,
    scopeRegionIds: distinct([...regionIds, ...expected.map((line) => line.regionId)]),
    scopeCentreIds: distinct(expected.map((line) => line.centreId)),
    hallIds: distinct(expected.map(({ place }) => (place.kind === 'hall' ? place.hallId : null))),
    startsAt: Math.min(...sessions.map((session) => session.startsAt)),
    endsAt: Math.max(...sessions.map((session) => session.endsAt)),
    words: foldedWords(title.kk, title.ru, title.en).slice(0, 60),
  };
}

function distinct(ids: (Id | null)[]): Id[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
