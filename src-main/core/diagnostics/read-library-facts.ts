import { UnknownFact } from './probe.ts';
import { displaysFrom, systemFrom } from './library-facts.ts';
import type { FactReaders } from './serve-facts.ts';

/** Loaded when it is first needed: it takes as long as all the tools of Windows but PowerShell. */
const load = () => import('systeminformation');

/** Calls of systeminformation, reduced to facts here so that no serial number or UUID leaves. */
export function readLibraryFacts(
  platform: NodeJS.Platform,
): Pick<FactReaders, 'system' | 'displays'> {
  return {
    system: async () => systemFrom(await (await load()).system(), platform),
    displays: async () => {
      const library = await load();
      const displays = displaysFrom((await library.graphics()).displays);
      if (displays.length > 0) return displays;
      // Under PowerShell's Constrained Language Mode the library answers blanks instead of failing
      // (sebhildebrandt/systeminformation#763); a Windows PC that names no maker is in that mode.
      if (platform === 'win32') systemFrom(await library.system(), platform);
      throw new UnknownFact('not-present');
    },
  };
}
