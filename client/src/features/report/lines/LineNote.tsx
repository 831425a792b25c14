import { Text } from '@mantine/core';
import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { placeKey } from '../places.ts';
import { useHallName } from '../useHallName.ts';

interface Props {
  report: Pick<SessionReport, 'halls'>;
  line: ReportLine;
}

/** What is peculiar about who attended: for whom, as whom, where instead. Nothing for most people. */
export function LineNote({ report, line }: Props) {
  const { t } = useTranslation('report');
  const hallName = useHallName(report);
  const notes = [
    line.represents && t('note.represents', { name: line.represents.name, basis: line.represents.basis }),
    line.representedBy && t('note.representedBy', { name: line.representedBy.name, basis: line.representedBy.basis }),
    line.recordedAs && t('note.recordedAs', { name: line.recordedAs }),
    line.kind === 'guest' && t('note.guest'),
    line.elsewhere &&
      line.expectedPlace &&
      t('note.elsewhere', {
        expected: hallName(placeKey(line.expectedPlace)),
        present: line.places.map((place) => hallName(placeKey(place))).join(', '),
      }),
    !line.expectedPlace && line.kind === 'person' && !line.represents && t('note.walkIn'),
  ].filter((note) => typeof note === 'string');
  if (notes.length === 0) return null;
  return (
    <Text component="span" display="block" size="sm" c="dimmed">
      {notes.join(' · ')}
    </Text>
  );
}
