import type { SessionReport } from '@minber/shared/attendance/report';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { Place } from '@minber/shared/seminars/people';
import { texts } from '../texts.ts';

/** Halls with their centres: many a centre has a first hall. */
export function placeNames({ halls }: SessionReport, language: Language): (place: Place) => string {
  const names = new Map(
    halls.flatMap(({ place, names: found }) =>
      place.kind === 'hall' && found
        ? [[place.hallId, `${inLanguage(found.hall, language)}, ${inLanguage(found.centre, language)}`] as const]
        : [],
    ),
  );
  return (place) => (place.kind === 'own' ? texts[language].ownDevice : (names.get(place.hallId) ?? ''));
}
