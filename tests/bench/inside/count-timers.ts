import { createHook } from 'node:async_hooks';

/** Loaded before a program: at each SIGUSR2, prints how many timers have fired since the one before. */
const timers = new Set<number>();
let fired = 0;
createHook({
  init: (id, type) => {
    if (type === 'Timeout') timers.add(id);
  },
  before: (id) => {
    if (timers.has(id)) fired += 1;
  },
  destroy: (id) => timers.delete(id),
}).enable();
process.on('SIGUSR2', () => {
  process.stderr.write(`${fired}\n`);
  fired = 0;
});
