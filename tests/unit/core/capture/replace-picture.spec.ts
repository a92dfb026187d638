import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCaptureSession } from '#core/capture/capture-session.ts';
import type { ScreenShot } from '#core/ports.ts';
import type { Evidence } from '#shared/contract.ts';
import { ERROR_CODES, FaultError } from '#shared/errors.ts';
import { ok } from '#shared/result.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createTestCaptureLog } from '#tests/support/test-capture-log.ts';

const draw = (size: string, ...what: string[]) =>
  new Uint8Array(execFileSync('convert', ['-size', size, '-seed', '7', ...what]));
const flat = draw('320x180', 'xc:black', 'jpg:-');
const original = draw('320x180', 'plasma:', 'jpg:-');
const edited = draw('200x90', 'plasma:', 'png:-');

async function start(bytes = original) {
  const shot: ScreenShot = { mediaType: 'image/jpeg', bytes, width: 320, height: 180 };
  const told: Evidence[] = [];
  let ids = 0;
  const clock = createFakeClock();
  const { captureLog, log } = createTestCaptureLog(clock);
  const session = createCaptureSession({
    capture: { capture: async () => ok([shot, shot]) },
    ...{ allowed: true, scope: 'all' as const, clock, log, captureLog },
    createId: () => `id-${(ids += 1)}`,
    onChange: (evidence) => told.push(evidence),
  });
  await session.act('tray');
  return { session, told, id: session.view().pictures[0]!.id };
}

test('what the agent made of a picture takes its place: same id, same position, other facts', async () => {
  const { session, told, id } = await start();
  session.replace(id, edited);
  expect(told.at(-1)?.pictures).toMatchObject([
    {
      ...{ id, name: 'ecran-1.png', source: 'screen', mediaType: 'image/png' },
      ...{ width: 200, height: 90, bytes: edited.length, sha256: hash('sha256', edited) },
    },
    { name: 'ecran-2.jpg' },
  ]);
  expect(session.picture(id).bytes).toBe(edited);
});

test('nothing in the core leads to the original any more', async () => {
  const { session, id } = await start();
  const other = session.view().pictures[1]!.id;
  session.setRemoved(other, true);
  session.replace(id, edited);
  const held = [...session.chosen(), session.picture(id)];
  expect(held.map(({ bytes }) => bytes === original)).not.toContain(true);
});

test('a picture the agent has drawn on is no longer doubted', async () => {
  const { session, id } = await start(flat);
  expect(session.view().pictures[0]?.doubt?.code).toBe('capture-uniform');
  session.replace(id, edited);
  expect(session.view().pictures[0]?.doubt).toBeNull();
});

test.each([
  ['an id nobody knows', 'nobody', edited, 'not-found'],
  ['no bytes', 'id-2', new Uint8Array(), 'picture-unsupported'],
  ['a page in the place of a picture', 'id-2', Buffer.from('<svg></svg>'), 'picture-unsupported'],
  ['a picture cut after its signature', 'id-2', edited.slice(0, 12), 'picture-unreadable'],
  ['eleven megabytes', 'id-2', new Uint8Array(11_000_000), 'picture-too-large'],
])('refuses %s by its code, and the picture stays as it was', async (_, id, bytes, code) => {
  const { session, told } = await start();
  const before = told.length;
  const known = id === 'nobody' ? id : session.view().pictures[0]!.id;
  expect(() => session.replace(known, bytes)).toThrow(
    expect.objectContaining({ fault: expect.objectContaining({ code }) }),
  );
  expect(session.chosen().map((held) => held.bytes)).toEqual([original, original]);
  expect(told).toHaveLength(before);
});

test('whatever bytes come, they are a picture with a size or are refused in a known code', async () => {
  const { session, id } = await start();
  const heads = [original.slice(0, 40), edited.slice(0, 30), Buffer.from('RIFF\0\0\0\0WEBPVP8X')];
  const bytes = fc
    .tuple(fc.constantFrom(new Uint8Array(), ...heads), fc.uint8Array({ maxLength: 200 }))
    .map((parts) => new Uint8Array(Buffer.concat(parts)));
  fc.assert(
    fc.property(bytes, (any) => {
      try {
        const [first] = session.replace(id, any).pictures;
        expect(first!.width * first!.height).toBeGreaterThan(0);
        expect(first!.sha256).toBe(hash('sha256', any));
      } catch (thrown) {
        if (!(thrown instanceof FaultError)) throw thrown;
        expect(ERROR_CODES).toContain(thrown.fault.code);
      }
    }),
  );
});
