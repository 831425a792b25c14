import mongoose from 'mongoose';
import { expect, it } from 'vitest';
import { AppError, toProblem } from '../errors.ts';
import { busyIfUnanswered } from './unanswered.ts';

const { MongoBulkWriteError, MongoNetworkError, MongoServerError } = mongoose.mongo;

it('tells who got no answer of the database to ask again, and of every other error what it is', () => {
  const bulk = (error: Error) => new MongoBulkWriteError(error, {} as mongoose.mongo.BulkWriteResult);
  const codeOf = (thrown: unknown) => toProblem(busyIfUnanswered(thrown), 'kk').code;
  expect(codeOf(new MongoNetworkError('connection 3 closed'))).toBe('server.busy');
  expect(codeOf(bulk(new MongoNetworkError('connection 3 closed')))).toBe('server.busy');
  const duplicate = new MongoServerError({ message: 'E11000', code: 11000 });
  for (const error of [duplicate, bulk(duplicate)]) expect(codeOf(error)).toBe('server.failed');
  expect(codeOf(new AppError('resource.absent'))).toBe('resource.absent');
  expect(codeOf(new Error('ours'))).toBe('server.failed');
});
