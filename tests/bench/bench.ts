import type { AppCopy } from './stage/app-copy.ts';
import type { Stage } from './stage/stage.ts';
import type { Row } from './table/row.ts';

/** What every family of lines is given. */
export interface Bench {
  readonly rounds: number;
  /** The built programs as they were when the run began. */
  readonly app: AppCopy;
  /** Two screens, a page on each, a browser: started by the first that asks, shared by all. */
  stage(): Promise<Stage>;
  /** A new empty folder on the project's own disk, gone when the run ends. */
  folder(): string;
}

/** Lines of the table that are measured together. */
export interface Family {
  readonly name: string;
  /** How it is measured, in words for the report. */
  readonly how: string;
  measure(bench: Bench): Promise<readonly Row[]>;
}
