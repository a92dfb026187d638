/** What the program made Electron do, in order. */
export interface Deed {
  readonly what: string;
  readonly detail: unknown;
}

const deeds: Deed[] = [];

export function record(what: string, detail: unknown = null): void {
  deeds.push({ what, detail });
}

export const journal = (): readonly Deed[] => deeds;
