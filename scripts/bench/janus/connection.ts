/** What Janus sends; only what the bench reads. */
export interface JanusMessage {
  janus: string;
  transaction?: string;
  sender?: number;
  data?: { id: number };
  jsep?: { type: string; sdp: string };
  plugindata?: { data: { error?: string } };
}

const KEEP_ALIVE_MS = 20_000;

/** One Janus session over one web socket, with a handle for each viewer. */
export class JanusConnection {
  #socket: WebSocket;
  #session = 0;
  #last = 0;
  #waiting = new Map<string, (message: JanusMessage) => void>();
  #offers = new Map<number, (sdp: string) => void>();

  static async open(url: string): Promise<JanusConnection> {
    const socket = new WebSocket(url, 'janus-protocol');
    const connection = new JanusConnection(socket);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error('Janus refuses the web socket.'));
    });
    connection.#session = await connection.#create({ janus: 'create' });
    setInterval(() => connection.#send({ janus: 'keepalive' }), KEEP_ALIVE_MS).unref();
    return connection;
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#received(JSON.parse(String(data)) as JanusMessage);
  }

  attach(): Promise<number> {
    return this.#create({ janus: 'attach', plugin: 'janus.plugin.streaming' });
  }

  /** Asks to watch the mountpoint and waits for the offer. */
  watch(handle: number, mountpoint: number): Promise<string> {
    const offered = new Promise<string>((resolve) => this.#offers.set(handle, resolve));
    this.#send({ janus: 'message', handle_id: handle, body: { request: 'watch', id: mountpoint } });
    return offered;
  }

  start(handle: number, sdp: string): void {
    const jsep = { type: 'answer', sdp };
    this.#send({ janus: 'message', handle_id: handle, body: { request: 'start' }, jsep });
  }

  detach(handle: number): void {
    this.#send({ janus: 'detach', handle_id: handle });
  }

  async #create(request: object): Promise<number> {
    const answer = new Promise<JanusMessage>((resolve) => this.#waiting.set(this.#send(request), resolve));
    const { data } = await answer;
    if (!data) throw new Error('Janus refuses.');
    return data.id;
  }

  #send(request: object): string {
    const transaction = String(++this.#last);
    const session = this.#session === 0 ? {} : { session_id: this.#session };
    this.#socket.send(JSON.stringify({ ...request, ...session, transaction }));
    return transaction;
  }

  #received(message: JanusMessage): void {
    if (message.jsep && message.sender !== undefined) this.#offers.get(message.sender)?.(message.jsep.sdp);
    if (message.janus !== 'success' && message.janus !== 'error') return;
    this.#waiting.get(message.transaction ?? '')?.(message);
    this.#waiting.delete(message.transaction ?? '');
  }
}
