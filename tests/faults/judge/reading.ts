import { DatabaseSync } from 'node:sqlite';

/** Opens a database file to read it, and closes it. */
export function reading<Value>(file: string, read: (database: DatabaseSync) => Value): Value {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
