/** For how long what is handed over is one central's. */
export interface Lending {
  /** This central while it runs: after a crash it is another, and waits as all others do. */
  readonly own: string;
  /** By the clock of the database, which all centrals share. */
  readonly lentForMs: number;
}
