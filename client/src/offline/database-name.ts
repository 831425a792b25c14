/** By itself, so that looking for the database needs none of the code that opens it. */
export const databaseName = 'minber';
