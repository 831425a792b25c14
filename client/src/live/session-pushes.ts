import type { Connection } from './connection.ts';
import type { Line } from './line.ts';
import type { SessionMedia } from './session-media.ts';
import { afterPause, afterPush, type SessionSnapshot } from './session-state.ts';
import type { Store } from './store.ts';

interface Parts {
  seminarId: string;
  connection: Connection;
  store: Store<SessionSnapshot>;
  media: SessionMedia;
  line: Line;
}

/** Brings what the server pushes into the session's snapshot and media. */
export function followPushes({ seminarId, connection, store, media, line }: Parts): void {
  const ours = (push: { seminarId: string }) => push.seminarId === seminarId;
  const rejoin = () => line.again({ spreadMs: 500 });

  connection.on('presence:ping', async (_ping, answer) => {
    const evidence = await media.evidence();
    answer(evidence);
    store.set({ receiving: evidence.receiving });
  });
  connection.on('live:changed', (push) => {
    const { live } = store.snapshot;
    if (!ours(push) || !live) return;
    const next = afterPush(live, push);
    if (next === 'gap') rejoin();
    else store.set({ live: next });
  });
  connection.on('live:active-speaker', (push) => {
    const { live } = store.snapshot;
    if (ours(push) && live) store.set({ live: { ...live, activeSpeaker: push.ownerId } });
  });
  connection.on('floor:queue', (push) => {
    if (ours(push)) store.set({ floor: push.entries });
  });
  connection.on('floor:mine', (push) => {
    const { me } = store.snapshot;
    if (!ours(push) || !me) return;
    media.publisher?.keepOnly(push.maySpeak);
    store.set({ me: { ...me, floorEntry: push.entry, maySpeak: push.maySpeak } });
  });
  connection.on('media:added', (push) => {
    if (ours(push)) media.added(push.consumers).catch(rejoin);
  });
  connection.on('media:removed', (push) => {
    if (ours(push)) void media.removed(push.consumerIds);
  });
  connection.on('media:paused', (push) => {
    const { live } = store.snapshot;
    if (ours(push) && live) store.set({ live: afterPause(live, push.trackId, push.paused) });
  });
  connection.on('media:rejoin', (push) => {
    if (ours(push)) line.again({ spreadMs: push.spreadMs });
  });
}
