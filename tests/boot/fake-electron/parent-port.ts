import { EventEmitter } from 'node:events';

/** Loaded before a program started by the fake `utilityProcess`: a fork dressed as one. */
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => void process.send?.(message),
});
process.on('message', (data) => port.emit('message', { data }));
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
