export { type Credentials, setAuthenticator } from './authentication.ts';
export { facetsOf } from './authorise.ts';
export { clock } from './clock.ts';
export { type AuditEntry, AuditModel, audit } from './data/audit.ts';
export { connectDatabase, disconnectDatabase, durably } from './data/connection.ts';
export { directory, type Lease, node } from './data/directory.ts';
export { newId } from './data/ids.ts';
export { type Job, type JobContext, type JobHandler, JobModel, jobs } from './data/jobs.ts';
export { buildIndexes, defineModel, isDuplicate, type Stored } from './data/model.ts';
export { nodes } from './data/nodes.ts';
export { notices } from './data/notices.ts';
export {
  type Consumer,
  newEvent,
  type OutboxEvent,
  outboxField,
  pushEvent,
  relay,
  type WithOutbox,
} from './data/outbox.ts';
export { type Retention, type RetentionResult, retention } from './data/retention.ts';
export { keepTime } from './data/time.ts';
export { type Env, env, isDemoAllowed } from './env.ts';
export { AppError, fail } from './errors.ts';
export type { FacetLoader, Feature } from './feature.ts';
export { askNode, isForwarded } from './forward/ask-node.ts';
export { forwardSocketsBy } from './forward/socket.ts';
export { health } from './health.ts';
export { type BoundApi, bindApi, type Call, type Handler } from './http/bind.ts';
export { type FileAnswer, file } from './http/file.ts';
export { languageOf } from './http/language.ts';
export { isSecure, publicUrl } from './http/origin.ts';
export { quietAnswer } from './http/quiet-answer.ts';
export { type Limit, limits } from './limits.ts';
export { log } from './log.ts';
export { metrics } from './metrics.ts';
export { type Filter, scopeFilter } from './scope.ts';
export { type Signals, signals } from './signals.ts';
export { type BoundEvents, bindEvents, type EventCall } from './sockets/bind.ts';
export { sockets } from './sockets/server.ts';
export {
  type Cell,
  type Column,
  decodeText,
  type NamedRow,
  namedRows,
  type ParsedTable,
  parseTable,
  type Sheet,
  toCsv,
  toXlsx,
  type WantedColumn,
} from './tables/index.ts';
export { readTogether, together } from './together.ts';
export { hashToken, randomToken } from './tokens.ts';
export { turn } from './turn.ts';
export { runInWorker } from './worker.ts';
