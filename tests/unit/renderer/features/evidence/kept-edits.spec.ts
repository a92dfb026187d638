import { expect, test } from 'vitest';
import { createProgramStore } from '#renderer/bridge/program-store.ts';
import { createKeptEdits } from '#renderer/features/evidence/kept-edits.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';

async function start() {
  const bridge = createFakeBridge();
  const program = createProgramStore({ bridge, after: createManualTimers().after });
  const edits = createKeptEdits<string>(program);
  await settle();
  return { bridge, edits };
}

test('an edit is kept while its picture is in the strip, removed or replaced as it may be', async () => {
  const { bridge, edits } = await start();
  edits.keep('one', 'drawn');
  await bridge.call('evidence.remove', { id: 'one' });
  await bridge.call('evidence.replace', { id: 'one', bytes: Uint8Array.of(0xff, 0xd8, 0xff) });
  expect(edits.get('one')).toBe('drawn');
});

test.each(['tickets.send', 'evidence.cancel', 'draft.discard'] as const)(
  'after %s no original is kept in the window',
  async (ending) => {
    const { bridge, edits } = await start();
    edits.keep('one', 'drawn');
    const { draft } = bridge.program.state();
    const words = { ...draft, description: 'x', categoryId: 'dsi-autre' };
    await bridge.call(ending, ending === 'tickets.send' ? words : null);
    expect(bridge.program.state().evidence.pictures).toEqual([]);
    expect(edits.get('one')).toBeUndefined();
  },
);
