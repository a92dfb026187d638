import { createSocket } from 'node:dgram';
import { createSeededChance } from '../../fleet/seeded-chance.ts';
import { mendChecksum } from './mend-checksum.ts';

/** What a line does to the packets of each direction. */
export interface BadLine {
  /** One packet in so many is lost, at a place that chance chooses within each row; 0 for none. */
  readonly lostOneIn: number;
  readonly delayMs: number;
  /** Up to so much more, by chance, in the order in which they came. */
  readonly jitterMs: number;
  readonly seed: number;
}

const [, , given = '{}'] = process.argv;
const line = JSON.parse(given) as BadLine;
const chance = createSeededChance(line.seed);
const WIRE = '10.99.0.1';
const HERE = '10.99.0.2';

await Promise.all([carry(6001, 5002), carry(6002, 5001)]);
process.stdout.write('ready\n');
process.stdin.resume().on('end', () => process.exit());

/** One direction: what comes in at one port leaves for the card at the other end. */
async function carry(inPort: number, outPort: number): Promise<void> {
  const socket = createSocket('udp4');
  const isLost = createLoss();
  let lastAt = 0;
  socket.on('message', (packet) => {
    if (isLost()) return;
    // A cable keeps its order.
    lastAt = Math.max(lastAt, performance.now() + line.delayMs + chance() * line.jitterMs);
    mendChecksum(packet);
    setTimeout(() => socket.send(packet, outPort, WIRE), Math.max(0, lastAt - performance.now()));
  });
  await new Promise<void>((listening) => socket.bind(inPort, HERE, listening));
}

/** Exactly one of each row, so that a short measure of a bad line never finds a good one by luck. */
function createLoss(): () => boolean {
  let place = 0;
  let lost = 0;
  return () => {
    if (line.lostOneIn === 0) return false;
    if (place === 0) lost = Math.floor(chance() * line.lostOneIn);
    const isLost = place === lost;
    place = (place + 1) % line.lostOneIn;
    return isLost;
  };
}
