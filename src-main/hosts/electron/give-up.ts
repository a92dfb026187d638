import type { App } from 'electron';
import type { Log } from '#core/ports.ts';

/** A start that failed: without a tray it would stay for nobody, and hold the lock against every later start. */
export function giveUp(app: Pick<App, 'exit'>, log: Log, thrown: unknown): void {
  log.error('start', thrown);
  app.exit(1);
}
