import mongoose from 'mongoose';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { endWaitsOnLostSockets } from './lost-sockets.ts';

/**
 * What every write waits for. On the embedded engine (no replica set) `majority` only sets the flush of the journal off
 * and does not wait for it: documents acknowledged so were lost in 22 of 30 kills, with `w: 1` in none of 90.
 */
export const durably = { w: env.MINBER_EMBEDDED ? 1 : 'majority', journal: true } as const;

let leaving = false;

/** Connects mongoose; every write is acknowledged once it cannot be lost. Throws a one-line Error when nobody answers. */
export async function connectDatabase(uri: string): Promise<void> {
  endWaitsOnLostSockets();
  mongoose.set('strictQuery', true);
  // While the database is away the driver waits for it, by its own limit and with an error of its own.
  mongoose.set('bufferCommands', false);
  mongoose.set('autoIndex', false);
  mongoose.set('autoCreate', false);
  try {
    await mongoose.connect(uri, {
      writeConcern: durably,
      serverSelectionTimeoutMS: 8000,
      heartbeatFrequencyMS: 1000,
      maxPoolSize: 30,
    });
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown);
    throw new Error(`The database at MONGODB_URI does not answer (${reason}). Check the address and that it runs.`);
  }
  mongoose.connection.on('disconnected', () => {
    if (!leaving) log('database').warn('connection lost');
  });
  mongoose.connection.on('connected', () => log('database').info('connected'));
}

export async function disconnectDatabase(): Promise<void> {
  leaving = true;
  await mongoose.disconnect();
}

export function databaseAnswers(): boolean {
  return mongoose.connection.readyState === mongoose.ConnectionStates.connected;
}
