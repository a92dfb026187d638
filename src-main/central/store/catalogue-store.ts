import type { Catalogue } from '#shared/category.ts';

/** A catalogue as somebody saved it. */
export interface CatalogueVersion {
  readonly version: string;
  readonly at: string;
  /** The name of who saved it; empty for the one the program came with. */
  readonly author: string;
}

export interface CatalogueChange {
  /** Its own version is of no matter: it gets a new one. */
  readonly categories: Catalogue['categories'];
  /** The version it was made from. */
  readonly seen: string;
  readonly author: string;
  readonly at: string;
}

/** So many are kept behind the one in force. */
export const PREVIOUS_VERSIONS = 20;

export interface CatalogueStore {
  readCatalogue(): Promise<Catalogue | undefined>;
  /** The first one, which nobody has made. */
  writeCatalogue(catalogue: Catalogue): Promise<void>;
  saveCatalogue(change: CatalogueChange): Promise<'saved' | 'changed-meanwhile'>;
  /** Newest first, beginning with the one in force; empty while nobody has changed anything. */
  listCatalogueVersions(): Promise<CatalogueVersion[]>;
  readCatalogueVersion(version: string): Promise<Catalogue | undefined>;
}
