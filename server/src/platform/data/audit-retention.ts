import { env } from '../env.ts';
import type { Filter } from '../scope.ts';
import { AuditModel } from './audit.ts';
import type { Retention } from './retention.ts';

const signIns = /^(signIn|signOut)\./;
/** What was removed and whose data was erased must be answerable for as long as the log exists. */
const forEver = /^(retention\.remove|person\.erase)$/;

function ofLog(kind: string, days: number | undefined, which: Filter): Retention {
  return {
    kind,
    days,
    count: (before) => AuditModel.countDocuments({ ...which, at: { $lt: before } }),
    remove: async (before) => (await AuditModel.deleteMany({ ...which, at: { $lt: before } })).deletedCount,
  };
}

/** The log of sign-ins, and the log of everything else. */
export const auditRetention: Retention[] = [
  ofLog('sign-ins', env.RETENTION_SIGN_INS_DAYS, { action: { $regex: signIns } }),
  ofLog('audit', env.RETENTION_AUDIT_DAYS, { $nor: [{ action: signIns }, { action: forEver }] }),
];
