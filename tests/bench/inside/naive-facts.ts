import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as library from 'systeminformation';
import { timed } from '../interleave.ts';

/**
 * What a first draft of this program would do: every call of systeminformation at once, in the main
 * process. Prints the milliseconds it took and the longest it held the loop.
 */
const [site = ''] = process.argv.slice(2);
const CALLS = [
  library.system,
  library.bios,
  library.baseboard,
  library.cpu,
  library.mem,
  library.memLayout,
  library.graphics,
  library.osInfo,
  library.diskLayout,
  library.fsSize,
  library.networkInterfaces,
  library.networkGatewayDefault,
  library.wifiNetworks,
  library.wifiConnections,
  library.usb,
  library.audio,
  library.bluetoothDevices,
  library.battery,
  library.printer,
  library.processes,
  library.currentLoad,
  () => library.time(),
  library.users,
  () => library.inetLatency('127.0.0.1'),
  () => library.inetChecksite(site),
  () => library.services('*'),
];

const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
const ms = await timed(() => Promise.all(CALLS.map(async (call) => call())));
process.stdout.write(`${ms} ${delays.max / 1e6}\n`);
