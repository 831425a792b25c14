import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import type { TrackNumbers } from '../../live/stats.ts';
import { useReceiveNumbers } from './useReceiveNumbers.ts';
import { useWatchable } from './useWatchable.ts';

/** Numbers for those who understand them, and for support on the telephone. */
export function NerdDetails({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { streams, live, phase } = useWatchable(session.state);
  const numbers = useReceiveNumbers(session, 1000);
  const server = useQuery({
    queryKey: ['live-details', session.seminarId],
    queryFn: () => session.ask('media:details', {}),
    enabled: phase === 'up',
    refetchInterval: 3000,
    retry: false,
  });
  const line: [string, string][] = [
    [t('live:details.path'), numbers?.path ?? server.data?.protocol ?? '–'],
    [t('live:details.roundTrip'), milliseconds(numbers?.rttMs ?? server.data?.rttMs)],
    [t('live:details.available'), kilobits(server.data?.availableOutgoingBitrateBps)],
    [t('live:details.snapshot'), live ? `${live.epoch}.${live.seq}` : '–'],
  ];
  return (
    <>
      <Table className="numeric" mb="md" aria-label={t('live:details.line')}>
        <Table.Tbody>
          {line.map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th fw={400}>{label}</Table.Th>
              <Table.Td ta="right">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {numbers?.tracks.map((track) => {
        const stream = streams.find((each) => each.track.id === track.trackIdentifier);
        const layers = server.data?.consumers.find(({ id }) => id === stream?.consumerId);
        return (
          <section key={track.trackIdentifier}>
            <Text size="sm" fw={600}>
              {stream ? t(`live:source.${stream.source}`) : track.kind}
            </Text>
            <Text size="sm" c="dimmed" className="numeric" mb="sm">
              {describe(track)}
              {layers?.spatialLayer !== undefined && ` · S${layers.spatialLayer}T${layers.temporalLayer ?? 0}`}
            </Text>
          </section>
        );
      })}
    </>
  );
}

function describe(track: TrackNumbers): string {
  const size = track.width && track.height ? `${track.width}×${track.height}` : '';
  const rate = track.framesPerSecond ? `${Math.round(track.framesPerSecond)} fps` : '';
  const lost = `${(track.lostShare * 100).toFixed(1)}% ↓`;
  return [track.codec, size, rate, kilobits(track.bitrateBps), lost, `±${track.jitterMs} ms`]
    .filter(Boolean)
    .join(' · ');
}

function kilobits(bps: number | undefined): string {
  return bps === undefined ? '–' : `${Math.round(bps / 1000)} kbit/s`;
}

function milliseconds(value: number | undefined): string {
  return value === undefined ? '–' : `${Math.round(value)} ms`;
}
