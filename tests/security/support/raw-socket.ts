/** A Socket.IO connection over plain polling, to send packets as no library of ours would write them. */
export class RawSocket {
  readonly #address: string;
  readonly #cookie: string;

  static async open(url: string, cookie: string): Promise<RawSocket> {
    const begin = `${url}/socket/?EIO=4&transport=polling`;
    const text = await (await fetch(begin, { headers: { cookie } })).text();
    const { sid } = JSON.parse(text.slice(1)) as { sid: string };
    const socket = new RawSocket(`${begin}&sid=${sid}`, cookie);
    await socket.send('40');
    await socket.receive();
    return socket;
  }

  private constructor(address: string, cookie: string) {
    this.#address = address;
    this.#cookie = cookie;
  }

  /** Posts packets as they stand; the HTTP status. */
  async send(packets: string): Promise<number> {
    const headers = { cookie: this.#cookie, 'Content-Type': 'text/plain;charset=UTF-8' };
    return (await fetch(this.#address, { method: 'POST', headers, body: packets })).status;
  }

  /** What the server has to say next. */
  async receive(): Promise<string> {
    return await (await fetch(this.#address, { headers: { cookie: this.#cookie } })).text();
  }
}
