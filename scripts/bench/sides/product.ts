import type { Calls } from '../calls.ts';
import { People } from '../product/audience.ts';
import { ControlRoom } from '../product/control-room.ts';
import { Exports } from '../product/exports.ts';
import type { ProductServer } from '../product/server.ts';
import { Studio } from '../product/studio.ts';
import type { SourceMethods } from '../source/process.ts';
import type { ProductAdmission } from '../viewers/product-session.ts';
import type { Side } from './side.ts';

/** The whole product: signed-in people, presence, a dashboard that somebody watches. */
export class ProductSide implements Side {
  readonly name = 'product';
  readonly url: string;
  readonly workerPid: number;
  readonly serverPid: number;
  readonly controlRoom: ControlRoom;
  readonly exports: Exports;
  #studio: Studio;
  #people: People;
  #round = 0;

  /** Goes live on a product that is ready. */
  static async open(server: ProductServer, viewers: number): Promise<ProductSide> {
    const studio = await Studio.open(server);
    const people = await People.signIn(server, viewers);
    const controlRoom = await ControlRoom.watch(server, studio.seminarId);
    return new ProductSide(server, studio, people, controlRoom, await Exports.open(server, studio.seminarId));
  }

  private constructor(
    server: ProductServer,
    studio: Studio,
    people: People,
    controlRoom: ControlRoom,
    exports: Exports,
  ) {
    this.url = server.url;
    this.workerPid = server.workerPid;
    this.serverPid = server.serverPid;
    this.controlRoom = controlRoom;
    this.exports = exports;
    this.#studio = studio;
    this.#people = people;
  }

  async publish(source: Calls<SourceMethods>): Promise<void> {
    this.#round += 1;
    this.controlRoom.forget();
    await this.#studio.publish(source);
  }

  admit(index: number): ProductAdmission {
    return this.#people.admission(index, this.#studio.seminarId, this.#round);
  }

  /** The next storm's viewers are new tabs. */
  nextRound(): void {
    this.#round += 1;
    this.controlRoom.forget();
  }

  async close(): Promise<void> {
    this.controlRoom.close();
    this.#studio.close();
  }
}
