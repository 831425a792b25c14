import { iinControlDigit } from '../../../shared/src/identity/iin.ts';
import type { Caller, Side, Who } from './cast.ts';

/** What kind of row or field a canary stands in; who may see it follows from that. */
export type CanaryKind =
  | 'name'
  | 'contact'
  | 'iin'
  | 'hall-phone'
  | 'seminar'
  | 'guest'
  | 'message'
  | 'floor'
  | 'walk-in'
  | 'adjustment'
  | 'note'
  | 'answer'
  | 'answer-key'
  | 'secret';

/** A string that stands in one place of the data only. Found anywhere else, it has escaped. */
export interface Canary {
  kind: CanaryKind;
  text: string;
  side: Side;
  /** Whose it is. */
  of?: Caller;
  /** Of the side's spare seminar. */
  spare?: true;
}

let count = 0;
const letters = 'абвгдежзиклмнопрстуфхцчшыэюя';

/** A word of letters that stands nowhere else: names take nothing but letters. */
export function uniqueWord(stem: string): string {
  count += 1;
  let rest = count + letters.length ** 2;
  let tail = '';
  while (rest > 0) {
    tail += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  return `${stem}ғқ${tail}`;
}

/** The contacts and numbers of the `nth` person of the world. */
export function numbersOf(nth: number): { phone: string; email: string; iin: string; login: string } {
  const digits = String(nth).padStart(3, '0');
  return {
    phone: `+77015557${digits}`,
    email: `canary.mail.${digits}@minber.example`,
    login: `canary.login.${digits}`,
    iin: iinOf(nth),
  };
}

function iinOf(nth: number): string {
  for (let serial = nth * 5; ; serial += 1) {
    const first = `8505173${4000 + serial}`;
    const control = iinControlDigit(first);
    if (control !== undefined) return `${first}${control}`;
  }
}

/** The canaries of a person's row. */
export function canariesOf(
  who: Who,
  side: Side,
  person: { surname: string; phone: string; email: string; iin: string; login: string },
): Canary[] {
  return [
    { kind: 'name', text: person.surname, side, of: who },
    { kind: 'contact', text: person.phone.slice(2), side, of: who },
    { kind: 'contact', text: person.email, side, of: who },
    { kind: 'contact', text: person.login, side, of: who },
    { kind: 'iin', text: person.iin, side, of: who },
  ];
}
