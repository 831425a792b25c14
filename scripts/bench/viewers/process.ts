import { Calls } from '../calls.ts';
import { type JanusAdmission, JanusSession } from '../janus/session.ts';
import { buildViewers } from './build.ts';
import { Crowd, type Received } from './crowd.ts';
import { type ProductAdmission, ProductSession } from './product-session.ts';
import { type RawMethods, RawSession } from './raw-session.ts';
import type { Session } from './session.ts';

/** What lets a viewer in; nothing does with the raw worker. */
export type Admission = ProductAdmission | JanusAdmission | undefined;

/** When a viewer asked to join, on the clock of the first packets. */
export interface Watched extends Received {
  joinedAtMs: number;
}

export interface ViewersMethods {
  [method: string]: (argument: never) => unknown;
  /** Process ids of the signalling and of the media. */
  pids(none: undefined): number[];
  join(argument: { id: string; admission: Admission }): Promise<void>;
  received(none: undefined): Promise<Watched[]>;
  /** Everyone leaves. */
  leave(none: undefined): Promise<void>;
}

const crowd = await Crowd.start(await buildViewers());
const present = new Map<string, { session: Session; joinedAtMs: number }>();
/** Who got something between the last two looks, which is what a page tells as evidence of presence. */
let receiving = new Set<string>();

const methods: ViewersMethods = {
  pids: () => [process.pid, crowd.pid],
  async join({ id, admission }) {
    const session = sessionOf(id, admission);
    await session.open();
    present.set(id, { session, joinedAtMs: monotonicMs() });
    const { transport, consumers } = await session.join();
    await session.connect(transport.id, crowd.dtlsParameters);
    crowd.add(id, transport, consumers);
    await session.resume(consumers);
  },
  async received() {
    const all = await crowd.received();
    return all.map((one) => ({ ...one, joinedAtMs: present.get(one.id)?.joinedAtMs ?? 0 }));
  },
  async leave() {
    const leaving = [...present];
    present.clear();
    for (const [id] of leaving) crowd.remove(id);
    await Promise.all(leaving.map(([, { session }]) => session.leave()));
  },
};

function sessionOf(id: string, admission: Admission): Session {
  if (!admission) return new RawSession(calls, id);
  if (admission.kind === 'janus') return new JanusSession(admission);
  return new ProductSession(admission, () => receiving.has(id));
}

const calls: Calls<RawMethods> = new Calls(process, methods);

let seen = new Map<string, number>();
setInterval(async () => {
  const now = new Map((await crowd.received()).map(({ id, audio, video }) => [id, audio.packets + video.packets]));
  receiving = new Set([...now].filter(([id, packets]) => packets > (seen.get(id) ?? 0)).map(([id]) => id));
  seen = now;
}, 1_500);

function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

for (const sign of ['disconnect', 'SIGTERM']) process.once(sign, () => void crowd.close().then(() => process.exit()));
