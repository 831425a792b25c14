import type { ReportLine } from '@minber/shared/attendance/report';
import type { Place } from '@minber/shared/seminars/people';

/** A hall's id, or `own`. */
export function placeKey(place: Place): string {
  return place.kind === 'hall' ? place.hallId : 'own';
}

/** The places a line is counted under: where he was, else where he was expected. */
export function placesOf(line: ReportLine): string[] {
  if (line.places.length > 0) return line.places.map(placeKey);
  return line.expectedPlace ? [placeKey(line.expectedPlace)] : [];
}
