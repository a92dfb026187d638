import { z } from 'zod';
import type { Catalogue } from '#shared/category.ts';
import {
  PREVIOUS_VERSIONS,
  type CatalogueChange,
  type CatalogueStore,
} from '../catalogue-store.ts';
import { CatalogueBody, VersionRow } from '../rows/knowledge-rows.ts';
import type { Database } from './database.ts';
import type { Sql } from './sql.ts';

export function createCatalogueStore({ sql, transaction }: Database): CatalogueStore {
  return {
    readCatalogue: async () => {
      const { rows } = await sql`SELECT body FROM catalogue`;
      return CatalogueBody.optional().parse(rows[0]);
    },
    writeCatalogue: (catalogue) => transaction(0, (act) => write(act, catalogue)),
    saveCatalogue: (change) => transaction(0, (act) => save(act, change)),
    listCatalogueVersions: async () => {
      const { rows } =
        await sql`SELECT version, at, author FROM catalogue_versions ORDER BY position DESC`;
      return z.array(VersionRow).parse(rows);
    },
    readCatalogueVersion: async (version) => {
      const { rows } = await sql`SELECT body FROM catalogue_versions WHERE version = ${version}`;
      return CatalogueBody.optional().parse(rows[0]);
    },
  };
}

async function write(sql: Sql, catalogue: Catalogue): Promise<void> {
  await sql`INSERT INTO catalogue (only_one, body) VALUES (1, ${JSON.stringify(catalogue)})
    ON CONFLICT (only_one) DO UPDATE SET body = excluded.body`;
}

/** The row of the catalogue in force is locked first: two who save at once take turns. */
async function save(
  sql: Sql,
  { categories, seen, author, at }: CatalogueChange,
): Promise<'saved' | 'changed-meanwhile'> {
  const { rows } = await sql`SELECT body FROM catalogue FOR UPDATE`;
  const stands = CatalogueBody.optional().parse(rows[0]);
  if (stands?.version !== seen) return 'changed-meanwhile';
  const { rows: found } = await sql`SELECT max(position) AS position FROM catalogue_versions`;
  const last = z.object({ position: z.number().nullable() }).parse(found[0]).position;
  // The one that nobody made is worth going back to as well.
  if (last === null) await keep(sql, { position: 1, catalogue: stands, author: '', at });
  const position = (last ?? 1) + 1;
  const catalogue = { version: `site-${position}`, categories };
  await keep(sql, { position, catalogue, author, at });
  await write(sql, catalogue);
  await sql`DELETE FROM catalogue_versions WHERE position < ${position - PREVIOUS_VERSIONS}`;
  return 'saved';
}

async function keep(
  sql: Sql,
  kept: { position: number; catalogue: Catalogue; author: string; at: string },
): Promise<void> {
  const { position, catalogue, author, at } = kept;
  await sql`INSERT INTO catalogue_versions (position, version, at, author, body)
    VALUES (${position}, ${catalogue.version}, ${at}, ${author}, ${JSON.stringify(catalogue)})`;
}
