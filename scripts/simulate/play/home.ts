import mongoose from 'mongoose';

/** Which port of this machine answers for the seminar's home now; undefined: none does. */
export async function homePort(databaseUri: string, seminarId: string): Promise<number | undefined> {
  const connection = await mongoose.createConnection(databaseUri).asPromise();
  try {
    const lease = await connection
      .collection<{ _id: string; node: string }>('leases')
      .findOne({ _id: `seminar:${seminarId}` });
    return lease ? Number(lease.node.split(':').at(-1)) : undefined;
  } finally {
    await connection.close();
  }
}
