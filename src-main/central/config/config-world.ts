/** What settings are read from. */
export interface ConfigWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** @throws when there is none. */
  readonly readFile: (path: string) => string;
}

export interface ConfigProblem {
  readonly path: readonly PropertyKey[];
  readonly sentence: string;
}
