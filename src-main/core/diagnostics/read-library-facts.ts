import * as library from 'systeminformation';
import { UnknownFact } from './probe.ts';
import {
  audioDevicesFrom,
  displaysFrom,
  gatewayFrom,
  systemFrom,
  usbDevicesFrom,
} from './library-facts.ts';
import type { FactReaders } from './serve-facts.ts';

/** Calls of systeminformation, reduced to facts here so that no serial number or UUID leaves. */
export function readLibraryFacts(platform: NodeJS.Platform): FactReaders {
  /**
   * Under PowerShell's Constrained Language Mode the library answers blanks instead of failing
   * (sebhildebrandt/systeminformation#763). A Windows PC that names no maker is in that mode, and
   * then an empty list means nothing.
   */
  async function refuseBlanks<Item>(items: Item[]): Promise<Item[]> {
    if (items.length === 0 && platform === 'win32') systemFrom(await library.system(), platform);
    return items;
  }

  return {
    system: async () => systemFrom(await library.system(), platform),
    displays: async () => {
      const displays = await refuseBlanks(displaysFrom((await library.graphics()).displays));
      if (displays.length === 0) throw new UnknownFact('not-present');
      return displays;
    },
    'usb-devices': async () => refuseBlanks(usbDevicesFrom(await library.usb())),
    'audio-devices': async () => refuseBlanks(audioDevicesFrom(await library.audio())),
    gateway: async () => gatewayFrom(await library.networkGatewayDefault()),
  };
}
