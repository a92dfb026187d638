/** What the kernel knows of a neighbour's hardware address, the address itself left out. */
export type NeighbourState = 'complete' | 'incomplete' | 'absent';

const COMPLETE = 0x2;

/** One address of `/proc/net/arp`, which anybody may read. An old answer stays `complete` for a while. */
export function neighbourState(arpTable: string, address: string): NeighbourState {
  const line = arpTable
    .split('\n')
    .map((row) => row.trim().split(/\s+/u))
    .find(([ip]) => ip === address);
  if (line === undefined) return 'absent';
  const flags = Number.parseInt(line[2] ?? '', 16);
  return (flags & COMPLETE) === COMPLETE ? 'complete' : 'incomplete';
}
