import { clock, directory, isDuplicate } from '../../platform/index.ts';
import { sign } from '../../signing/index.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';
import { hashOf } from './hash.ts';

const leaseKey = 'certificates:numbers';
const leaseMs = 15_000;
const chunk = 200;

let working: Promise<void> = Promise.resolve();

/**
 * Numbers every certificate that waits for it, the earliest first. A number is the highest that is stored plus one and
 * is stored by one update under a unique index: however many number at once and wherever one of them dies, none is left
 * out and none is given twice. The lease only spares them the race.
 */
export function numberWaiting(): Promise<void> {
  const done = working.then(numberAll);
  working = done.catch(() => undefined);
  return done;
}

async function numberAll(): Promise<void> {
  if (!(await CertificateModel.exists({ state: 'waiting' }))) return;
  if (!(await directory.acquire(leaseKey, leaseMs))) return;
  try {
    for (;;) {
      const waiting = await CertificateModel.find({ state: 'waiting' }, { outbox: 0 })
        .sort({ createdAt: 1, _id: 1 })
        .limit(chunk)
        .lean<CertificateDoc[]>();
      if (waiting.length === 0 || !(await directory.acquire(leaseKey, leaseMs))) return;
      let last = await highest();
      for (const certificate of waiting) last = await numberOne(certificate, last);
    }
  } finally {
    await directory.release(leaseKey);
  }
}

/** `last` is a number that is stored; so is what it answers. */
async function numberOne(certificate: CertificateDoc, last: number): Promise<number> {
  let serial = last + 1;
  for (;;) {
    const issuedAt = clock.now();
    const hash = hashOf(certificate, serial, issuedAt);
    const { kid, signature } = sign(Buffer.from(hash, 'hex'));
    const $set = { serial, issuedAt, hash, kid, signature, state: 'valid' };
    try {
      const { modifiedCount } = await CertificateModel.updateOne({ _id: certificate._id, state: 'waiting' }, { $set });
      return modifiedCount === 1 ? serial : highest();
    } catch (thrown) {
      if (!isDuplicate(thrown)) throw thrown;
      serial = (await highest()) + 1;
    }
  }
}

async function highest(): Promise<number> {
  const found = await CertificateModel.findOne({ serial: { $gt: 0 } }, { serial: 1 })
    .sort({ serial: -1 })
    .lean<Pick<CertificateDoc, 'serial'>>();
  return found?.serial ?? 0;
}
