import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlainTarget } from '../source/plain.ts';
import { PAYLOAD_TYPE } from '../source/rtp.ts';
import { INTERFACE } from './namespace.ts';

const PORT = 8188;
const MOUNTPOINT = 1;
const INPUT: PlainTarget = { address: '127.0.0.1', audioPort: 45_002, videoPort: 45_004 };
const PLUGINS = [
  'voicemail',
  'recordplay',
  'lua',
  'duktape',
  'sip',
  'nosip',
  'textroom',
  'videocall',
  'echotest',
  'audiobridge',
  'videoroom',
];
const TRANSPORTS = ['http', 'mqtt', 'nanomsg', 'pfunix', 'rabbitmq'];

/** Janus with its streaming plugin: RTP in, WebRTC out. */
export class JanusServer {
  readonly url = `ws://127.0.0.1:${PORT}`;
  readonly mountpoint = MOUNTPOINT;
  readonly input = INPUT;
  #process: ChildProcess;
  #folder: string;

  static async start(): Promise<JanusServer> {
    const folder = await mkdtemp(join(tmpdir(), 'minber-janus-'));
    await configure(folder);
    const server = new JanusServer(folder);
    await server.#listening();
    return server;
  }

  private constructor(folder: string) {
    this.#folder = folder;
    this.#process = spawn('janus', ['-F', folder, '-C', join(folder, 'janus.jcfg')], { stdio: 'ignore' });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #listening(): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const answers = await fetch(this.url.replace('ws', 'http')).then(
        () => true,
        () => false,
      );
      if (answers) return;
      await pause(100);
    }
    throw new Error('Janus does not answer.');
  }
}

async function configure(folder: string): Promise<void> {
  const disabled = (names: string[]): string => names.map((name) => `libjanus_${name}.so`).join(',');
  const { audioPort, videoPort } = INPUT;
  const files = {
    'janus.jcfg': `general: { configs_folder = "${folder}" debug_level = 2 }
media: { rtp_port_range = "46000-49999" }
nat: { ice_lite = true ice_enforce_list = "${INTERFACE}" }
plugins: { disable = "${disabled(PLUGINS)}" }
transports: { disable = "${disabled(TRANSPORTS)}" }`,
    'janus.transport.websockets.jcfg': `general: { json = "compact" ws = true ws_port = ${PORT} ws_ip = "127.0.0.1" }
admin: { admin_ws = false }`,
    'janus.plugin.streaming.jcfg': `general: { }
bench: { type = "rtp" id = ${MOUNTPOINT} description = "bench"
  audio = true audioport = ${audioPort} audiopt = ${PAYLOAD_TYPE.audio} audiocodec = "opus"
  video = true videoport = ${videoPort} videopt = ${PAYLOAD_TYPE.video} videocodec = "vp8" videobufferkf = true }`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), `${text}\n`);
}
