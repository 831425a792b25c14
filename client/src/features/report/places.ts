import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { Place } from '@minber/shared/seminars/people';

/** A hall's id, or `own`. */
export function placeKey(place: Place): string {
  return place.kind === 'hall' ? place.hallId : 'own';
}

/** What a place is called in this report; undefined for own devices and halls the reader may not see. */
export function hallName(report: Pick<SessionReport, 'halls'>, key: string): LocalizedText | undefined {
  return report.halls.find(({ place }) => placeKey(place) === key)?.names?.hall;
}

/** The places a line is counted under: where he was, else where he was expected. */
export function placesOf(line: ReportLine): string[] {
  if (line.places.length > 0) return line.places.map(placeKey);
  return line.expectedPlace ? [placeKey(line.expectedPlace)] : [];
}
