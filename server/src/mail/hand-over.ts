/**
 * Listens to what nodemailer tells of a conversation with a mail server, and knows whether the message itself was under way
 * when something went wrong. It keeps nothing else: addresses stand in the rest.
 */
export class HandOver {
  #isUnderWay = false;

  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  begin(): void {
    this.#isUnderWay = false;
  }

  debug(about: { tnx?: string } | undefined, said?: unknown): void {
    if (about?.tnx === 'client' && said === 'DATA') this.#isUnderWay = true;
  }

  level(): void {}
  trace(): void {}
  info(): void {}
  warn(): void {}
  error(): void {}
  fatal(): void {}
}
