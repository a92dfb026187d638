import { networkInterfaces } from 'node:os';
import { shownAddresses } from '../addresses.ts';
import { UnknownFact } from '../probe.ts';
import { recentRestarts } from '../recent-restarts.ts';
import type { RunTool, Tool } from '../run-tool.ts';
import type { FactReaders } from '../serve-facts.ts';
import { shareRunning } from '../share-running.ts';
import { gatewayFromRoute } from './default-route.ts';
import { MACOS_TOOLS } from './macos-tools.ts';
import { networkCardsFrom } from './network-cards.ts';
import { powerFromPmset } from './power-source.ts';
import { audioDevicesFromProfile, audioStateFromProfile } from './sound-profile.ts';
import { unaskedStarts } from './starts.ts';
import { usbDevicesFromProfile } from './usb-profile.ts';
import { volumeSettingsFrom } from './volume-settings.ts';

/** Facts of macOS from its own tools; maker, model and displays are left to the library. */
export function readMacosFacts(
  run: RunTool,
  nowMs: () => number = Date.now,
): Omit<FactReaders, 'displays' | 'system'> {
  const text = async (tool: Tool) => (await run(tool)).stdout.toString('utf8');
  /** What the tool wrote, or the reason when it wrote nothing. */
  async function ask(tool: Tool): Promise<string> {
    const written = await text(tool);
    if (written.trim() === '') throw new UnknownFact('refused-by-system');
    return written;
  }
  // Both facts about sound are asked for at once, and the profiler takes its time.
  const sound = shareRunning(() => ask(MACOS_TOOLS.sound));

  return {
    // Drivers are part of macOS itself: its build says all there is to say.
    drivers: () => Promise.reject(new UnknownFact('not-supported-here')),
    restarts: async () => {
      const now = nowMs();
      const unexpectedAt = recentRestarts(unaskedStarts(await ask(MACOS_TOOLS.starts), now), now);
      return { unexpectedAt, pending: null };
    },
    power: async () => powerFromPmset(await ask(MACOS_TOOLS.power)),
    'usb-devices': async () => usbDevicesFromProfile(await ask(MACOS_TOOLS.usb)),
    'audio-devices': async () => audioDevicesFromProfile(await sound()),
    'audio-state': async () => {
      const [profile, volume] = await Promise.all([
        sound(),
        text(MACOS_TOOLS.volume).catch(() => ''),
      ]);
      return audioStateFromProfile(profile, volumeSettingsFrom(volume));
    },
    interfaces: async () => {
      const [cards, ports] = await Promise.all([ask(MACOS_TOOLS.cards), ask(MACOS_TOOLS.ports)]);
      const addresses = networkInterfaces();
      return networkCardsFrom(cards, ports).map((card) => ({
        ...card,
        ...shownAddresses(addresses[card.name] ?? []),
      }));
    },
    gateway: async () => gatewayFromRoute(await text(MACOS_TOOLS.route)),
  };
}
