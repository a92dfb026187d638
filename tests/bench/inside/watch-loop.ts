import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded before a program: at each SIGUSR2, prints the longest time in milliseconds that its main
 * loop has stood still since the one before.
 */
const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
process.on('SIGUSR2', () => {
  process.stderr.write(`${delays.max / 1e6}\n`);
  delays.reset();
});
