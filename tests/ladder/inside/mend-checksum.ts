const VXLAN_HEADER = 8;
const ETHERNET_HEADER = 14;
const IPV4 = 0x0800;
/** Where the checksum lies in each protocol's own header. */
const CHECKSUM_AT: Readonly<Record<number, number>> = { 6: 16, 17: 6 };

/**
 * Writes the checksum of the TCP or UDP packet inside a VXLAN datagram: virtual cards leave it to
 * hardware that is not there, and it is only missed once a program has carried the packet.
 */
export function mendChecksum(datagram: Buffer): void {
  const frame = datagram.subarray(VXLAN_HEADER);
  if (frame.length < ETHERNET_HEADER + 20 || frame.readUInt16BE(12) !== IPV4) return;
  const packet = frame.subarray(ETHERNET_HEADER);
  const headerLength = ((packet[0] ?? 0) & 0x0f) * 4;
  const protocol = packet[9] ?? 0;
  const at = CHECKSUM_AT[protocol];
  if (at === undefined) return;
  const payload = packet.subarray(headerLength, packet.readUInt16BE(2));
  payload.writeUInt16BE(0, at);
  // RFC 9293, 3.1: the addresses, the protocol and the length count as well.
  const pseudo = sum(packet.subarray(12, 20)) + protocol + payload.length;
  payload.writeUInt16BE(~folded(pseudo + sum(payload)) & 0xffff, at);
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) total += bytes.readUInt16BE(index);
  return bytes.length % 2 === 0 ? total : total + (bytes.at(-1) ?? 0) * 256;
}

function folded(total: number): number {
  let rest = total;
  while (rest > 0xffff) rest = (rest & 0xffff) + (rest >>> 16);
  return rest;
}
