// Loaded before a server: its wall clock is wrong by what WRONG_CLOCK_FILE says in ms, which may change at any time.
import { readFileSync } from 'node:fs';

const Right = Date;
const file = process.env.WRONG_CLOCK_FILE;
let wrongByMs = 0;

function look() {
  try {
    wrongByMs = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    wrongByMs = 0;
  }
}

if (file) {
  look();
  setInterval(look, 200).unref();
  const now = () => Right.now() + wrongByMs;
  globalThis.Date = class extends Right {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(now());
    }
    static now = now;
    // Mongoose knows types of fields by their names.
    static name = Right.name;
  };
}
