import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askXServer } from '#hosts/loopback/ports/capture/ask-x-server.ts';
import { askPointer } from '#hosts/loopback/ports/capture/x11-pointer.ts';
import { askMonitors } from '#hosts/loopback/ports/capture/x11-randr.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** A server of nothing but what the test does with each line. */
function serverThat(does: (line: Socket) => void) {
  const socket = join(tempFolder(), 'x');
  const server = createServer((line) => does(line.on('error', () => undefined))).listen(socket);
  onTestFinished(() => void server.close());
  return { socket, cookie: undefined };
}

/** One that lets everybody in, then gives these answers in turn, an event before each. */
function serverOf(...answers: readonly Buffer[]) {
  const asked: Buffer[] = [];
  const display = serverThat((line) => {
    line.once('data', () => {
      line.write(setup());
      line.on('data', (request: Buffer) => {
        const answer = answers[asked.push(request) - 1];
        if (answer === undefined) line.end();
        else line.write(Buffer.concat([event(), answer.subarray(0, 20)]));
        // What is long comes in pieces.
        setTimeout(() => line.write(answer?.subarray(20) ?? ''), 5);
      });
    });
  });
  return { display, asked };
}

const ROOT = 0x1234;
const soon = () => AbortSignal.timeout(5000);

/** A maker's name of five letters, one pixel format, one screen. */
function setup(): Buffer {
  const answer = Buffer.alloc(8 + 32 + 8 + 8 + 40);
  answer.writeUInt8(1, 0);
  answer.writeUInt16LE((answer.length - 8) / 4, 6);
  answer.writeUInt16LE(5, 24);
  answer.writeUInt8(1, 29);
  answer.writeUInt32LE(ROOT, 8 + 32 + 8 + 8);
  return answer;
}

/** The keyboard's layout has changed, which every client is told. */
const event = () => Buffer.alloc(32, 34);

function reply(fill: (reply: Buffer) => void, extraBytes = 0): Buffer {
  const answer = Buffer.alloc(32 + extraBytes);
  answer.writeUInt8(1, 0);
  answer.writeUInt32LE(extraBytes / 4, 4);
  fill(answer);
  return answer;
}

const RANDR = reply((answer) => answer.set([1, 140], 8));

function monitorsReply(): Buffer {
  const [first, second] = [32, 32 + 24 + 4];
  return reply(
    (answer) => {
      answer.writeUInt32LE(2, 12);
      answer.set([1, 0, 1, 0], first + 4);
      answer.writeInt16LE(1920, first + 8);
      answer.set([0, 0, 2, 0], second + 4);
      answer.writeInt16LE(-120, second + 10);
      for (const at of [first, second]) {
        answer.writeUInt16LE(1920, at + 12);
        answer.writeUInt16LE(1080, at + 14);
      }
    },
    2 * 24 + 3 * 4,
  );
}

test('the screens are those the server tells, each where it lies', async () => {
  const { display, asked } = serverOf(RANDR, monitorsReply());
  const size = { width: 1920, height: 1080 };
  expect(await askXServer(display, soon(), askMonitors)).toEqual([
    { ...size, x: 1920, y: 0, primary: true },
    { ...size, x: 0, y: -120, primary: false },
  ]);
  expect(asked[0]!.toString('latin1', 8, 13)).toBe('RANDR');
  expect([asked[1]![0], asked[1]![1], asked[1]!.readUInt32LE(4)]).toEqual([140, 42, ROOT]);
});

test.each([
  ['knows no RandR', [reply(() => undefined)]],
  ['knows no monitors', [RANDR, Buffer.alloc(32)]],
  ['counts more monitors than it tells', [RANDR, reply((answer) => answer.writeUInt32LE(9, 12))]],
  ['says more than there is', [RANDR, reply((answer) => answer.writeUInt32LE(0xffffffff, 4))]],
  ['leaves in the middle', [RANDR]],
])('a server that %s has none, and is not waited for', async (_, answers) => {
  const { display } = serverOf(...answers);
  expect(await askXServer(display, soon(), askMonitors)).toBeUndefined();
});

test.each([
  ['a refusal', Buffer.from([0, 0, 11, 0, 0, 0, 0, 0])],
  ['nonsense', Buffer.alloc(2_000_000, 2)],
  [
    'a name longer than the answer',
    Buffer.concat([Buffer.from([1, 0, 11, 0, 0, 0, 8, 0]), Buffer.alloc(32, 255)]),
  ],
  ['an answer cut short', Buffer.from([1, 0, 11])],
  ['silence and a farewell', Buffer.alloc(0)],
])('%s is no pointer, and is not waited for', async (_, answer) => {
  const display = serverThat((line) => line.end(answer));
  expect(await askXServer(display, soon(), askPointer)).toBeUndefined();
});

test('a server that never answers is given up when the caller says so', async () => {
  const display = serverThat(() => undefined);
  expect(await askXServer(display, AbortSignal.timeout(50), askPointer)).toBeUndefined();
});

test('where no server listens, nothing is known', async () => {
  const display = { socket: join(tempFolder(), 'x'), cookie: undefined };
  expect(await askXServer(display, soon(), askPointer)).toBeUndefined();
});
