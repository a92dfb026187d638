import { networkInterfaces } from 'node:os';
import { shownAddresses } from '../addresses.ts';
import { UnknownFact } from '../probe.ts';
import { recentRestarts } from '../recent-restarts.ts';
import type { RunTool, Tool } from '../run-tool.ts';
import type { FactReaders } from '../serve-facts.ts';
import { shareRunning } from '../share-running.ts';
import { activeEndpoints, audioDevicesFrom, audioStateFrom } from './audio-endpoints.ts';
import { powerFromCim } from './battery.ts';
import { systemFromBios } from './bios-key.ts';
import { consoleText } from './console-text.ts';
import { driversFromCim, driversFromRegistry } from './drivers.ts';
import { fallsFrom } from './falls.ts';
import { networkAdaptersFrom } from './network-adapters.ts';
import { pendingRestart } from './pending-restart.ts';
import { registryKeys } from './registry-text.ts';
import { defaultRouteFrom } from './routes.ts';
import { usbEntitiesFrom } from './usb-entities.ts';
import type { WindowsTools } from './windows-tools.ts';

/** What France's PCs write in, for a machine that does not say. */
const USUAL_CODE_PAGE = 850;

/** Facts of Windows from its own tools; what only the library can tell is not among them. */
export function readWindowsFacts(
  run: RunTool,
  tools: WindowsTools,
  nowMs: () => number = Date.now,
): Omit<FactReaders, 'displays'> {
  const ask = createAsk(run, tools);
  const attempt = (tool: Tool) => ask(tool).catch(() => undefined);
  // The facts of one reading are asked for at once, and share what they are made of.
  const endpoints = shareRunning(async () => activeEndpoints(await ask(tools.endpoints)));
  const devices = shareRunning(async () => (await ask(tools.devices)).split(/\r?\n/u));

  async function readRegistryDrivers() {
    const [audio, network, display] = await Promise.all([
      ask(tools.mediaClass),
      ask(tools.networkClass),
      ask(tools.displayClass),
    ]);
    return [
      ...driversFromRegistry(audio, 'audio'),
      ...driversFromRegistry(network, 'network'),
      ...driversFromRegistry(display, 'display'),
    ];
  }

  return {
    system: async () => systemFromBios(await ask(tools.bios)),
    drivers: () => ask(tools.drivers).then(driversFromCim).catch(readRegistryDrivers),
    restarts: async () => {
      const [falls, servicing, updates] = await Promise.all([
        // Its answer is blank when there is nothing to tell.
        ask(tools.falls, { mayBeBlank: true }),
        attempt(tools.servicing),
        attempt(tools.updates),
      ]);
      const unexpectedAt = recentRestarts(fallsFrom(falls), nowMs());
      return { unexpectedAt, pending: pendingRestart(servicing, updates) };
    },
    power: async () => powerFromCim((await devices())[0] ?? ''),
    'usb-devices': async () => usbEntitiesFrom((await devices())[1] ?? ''),
    'audio-devices': async () => audioDevicesFrom(await endpoints()),
    'audio-state': async () => audioStateFrom(await endpoints()),
    interfaces: async () => {
      const cards = networkAdaptersFrom((await devices())[2] ?? '');
      const addresses = networkInterfaces();
      return cards.map((card) => ({ ...card, ...shownAddresses(addresses[card.name] ?? []) }));
    },
    gateway: async () => {
      const { gateway, through } = defaultRouteFrom(await ask(tools.routes));
      return { address: gateway, interface: cardWith(through) };
    },
  };
}

/**
 * What a tool wrote. One that fails or writes nothing was refused: every key that is asked for
 * stands on every Windows, and the scripts of PowerShell answer `[]` when there is nothing.
 */
function createAsk(run: RunTool, tools: WindowsTools) {
  let codePage: Promise<number> | undefined;
  return async (tool: Tool, { mayBeBlank = false } = {}): Promise<string> => {
    const { stdout, exitCode } = await run(tool);
    const blank = stdout.every((byte) => byte <= 0x20);
    if (exitCode !== 0 || (blank && !mayBeBlank)) throw new UnknownFact('refused-by-system');
    return consoleText(stdout, await (codePage ??= readCodePage(run, tools.codePage)));
  };
}

async function readCodePage(run: RunTool, tool: Tool): Promise<number> {
  const text = await run(tool).then(
    ({ stdout }) => consoleText(stdout, USUAL_CODE_PAGE),
    () => '',
  );
  const page = registryKeys(text)[0]?.values.get('OEMCP')?.data;
  return /^\d{3,5}$/u.test(page ?? '') ? Number(page) : USUAL_CODE_PAGE;
}

function cardWith(address: string): string {
  const cards = Object.entries(networkInterfaces());
  return cards.find(([, infos]) => infos?.some((info) => info.address === address))?.[0] ?? '';
}
