import { z } from 'zod';
import type { Catalogue } from '#shared/category.ts';
import {
  PREVIOUS_VERSIONS,
  type CatalogueChange,
  type CatalogueStore,
} from '../catalogue-store.ts';
import { CatalogueBody, VersionRow } from '../rows/knowledge-rows.ts';
import type { Database } from './open-database.ts';
import { settle } from './settle.ts';

export function createCatalogueStore(database: Database): CatalogueStore {
  const { sql, transaction } = database;
  return {
    readCatalogue: () => settle(() => read(database)),
    writeCatalogue: (catalogue) => settle(() => transaction(0, () => write(database, catalogue))),
    saveCatalogue: (change) => settle(() => transaction(0, () => save(database, change))),
    listCatalogueVersions: () =>
      settle(() =>
        z
          .array(VersionRow)
          .parse(
            sql.all`SELECT version, at, author FROM catalogue_versions ORDER BY position DESC`,
          ),
      ),
    readCatalogueVersion: (version) =>
      settle(() =>
        CatalogueBody.optional().parse(
          sql.get`SELECT body FROM catalogue_versions WHERE version = ${version}`,
        ),
      ),
  };
}

function read({ sql }: Database): Catalogue | undefined {
  return CatalogueBody.optional().parse(sql.get`SELECT body FROM catalogue`);
}

function write({ sql }: Database, catalogue: Catalogue): void {
  sql.run`INSERT OR REPLACE INTO catalogue (only_one, body)
    VALUES (1, ${JSON.stringify(catalogue)})`;
}

function save(
  database: Database,
  { categories, seen, author, at }: CatalogueChange,
): 'saved' | 'changed-meanwhile' {
  const { sql } = database;
  const stands = read(database);
  if (stands?.version !== seen) return 'changed-meanwhile';
  const last = z
    .object({ position: z.number().nullable() })
    .parse(sql.get`SELECT max(position) AS position FROM catalogue_versions`).position;
  // The one that nobody made is worth going back to as well.
  if (last === null) keep(database, { position: 1, catalogue: stands, author: '', at });
  const position = (last ?? 1) + 1;
  const catalogue = { version: `site-${position}`, categories };
  keep(database, { position, catalogue, author, at });
  write(database, catalogue);
  sql.run`DELETE FROM catalogue_versions WHERE position < ${position - PREVIOUS_VERSIONS}`;
  return 'saved';
}

function keep(
  { sql }: Database,
  kept: { position: number; catalogue: Catalogue; author: string; at: string },
): void {
  const { position, catalogue, author, at } = kept;
  sql.run`INSERT INTO catalogue_versions (position, version, at, author, body)
    VALUES (${position}, ${catalogue.version}, ${at}, ${author}, ${JSON.stringify(catalogue)})`;
}
