import type { CaptureRecord } from '#shared/capture-record.ts';

const KEY = '7b0f8d0e-3d52-4b0c-9d3a-0a4d5a1f2c11';

/** One line of each kind, newest first, over the last days. */
export function sampleCaptures(): CaptureRecord[] {
  const blank = { ending: 'dropped', screens: 2, sent: 0, ticket: null, fault: null } as const;
  const ticket = { key: KEY, reference: 'K7M-2PX-94D' };
  const lines: Omit<CaptureRecord, 'at'>[] = [
    { ...blank, why: 'hot-key', ending: 'open' },
    { ...blank, why: 'countdown', ending: 'sent', sent: 2, ticket },
    { ...blank, why: 'tray', ending: 'replaced' },
    { ...blank, why: 'second-start', ending: 'sent', sent: 1, ticket },
    { ...blank, why: 'again', screens: 1 },
    { ...blank, why: 'hot-key', ending: 'failed', screens: 0, fault: 'capture-refused' },
    { ...blank, why: 'start', ending: 'interrupted' },
  ];
  return lines.map((line, index) => {
    const at = new Date(Date.parse('2026-11-23T09:40:00Z') - index * 7_700_000).toISOString();
    return { at, ...line };
  });
}
