import type { RefusalCode } from './reasons.ts';

/** Thrown while one question is read: it can't be kept. `detail` is what it is about, as the file names it. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
