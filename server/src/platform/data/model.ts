import mongoose, { type Model, type SchemaDefinition } from 'mongoose';

export interface ModelOptions {
  indexes?: { fields: Record<string, 1 | -1>; unique?: boolean; partial?: Record<string, unknown>; sparse?: boolean }[];
}

/** A document as stored: ids are strings. */
export interface Stored {
  _id: string;
}

/**
 * A mongoose model with string ids, no version key and no default indexes but those given.
 * Read with `.lean()`; write with conditional updates, never with `save()` on a loaded document.
 */
export function defineModel<T extends Stored>(
  name: string,
  definition: SchemaDefinition,
  options: ModelOptions = {},
): Model<T> {
  const schema = new mongoose.Schema(
    { _id: { type: String, required: true }, ...definition },
    { versionKey: false, minimize: false, collection: name },
  );
  for (const index of options.indexes ?? []) {
    schema.index(index.fields, {
      ...(index.unique ? { unique: true } : {}),
      ...(index.sparse ? { sparse: true } : {}),
      ...(index.partial ? { partialFilterExpression: index.partial } : {}),
    });
  }
  return mongoose.model(name, schema) as unknown as Model<T>;
}

/** Builds every declared index. Readiness waits for it: unique indexes are what makes retries harmless. */
export async function buildIndexes(): Promise<void> {
  await Promise.all(
    Object.values(mongoose.models).map(async (model) => {
      await model.createCollection();
      await model.createIndexes();
    }),
  );
}

/** True for the error of a write that met a unique index: somebody else did it first. */
export function isDuplicate(thrown: unknown): boolean {
  return thrown instanceof mongoose.mongo.MongoServerError && thrown.code === 11000;
}
