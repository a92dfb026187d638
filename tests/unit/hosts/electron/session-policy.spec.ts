import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { guardSession } from '#hosts/electron/session-policy.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type Asked = Pick<Electron.MediaAccessPermissionRequest, 'mediaTypes'> & { requestingUrl?: string };

/** A session of which the guard is asked for permissions, and told of downloads. */
function setUp() {
  let isChecking = false;
  let handler: RequestHandler | undefined;
  const held = { now: 0 };
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (given: RequestHandler) => (handler = given),
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
  });
  const hold = () => {
    held.now += 1;
    return () => void (held.now -= 1);
  };
  guardSession(session as unknown as Session, 'sos-poste://app', () => isChecking, hold);
  const download = (url: string, mimeType: string) => {
    const facts = { getURL: () => url, getMimeType: () => mimeType };
    const item = Object.assign(new EventEmitter(), facts);
    let wasPrevented = false;
    session.emit('will-download', { preventDefault: () => (wasPrevented = true) }, item);
    return { item, wasPrevented };
  };
  const ask = ({ requestingUrl = 'sos-poste://app/index.html', mediaTypes }: Asked) => {
    let answer: boolean | undefined;
    handler?.(null as unknown as Electron.WebContents, 'media', (granted) => (answer = granted), {
      requestingUrl,
      isMainFrame: true,
      mediaTypes,
    });
    return answer;
  };
  return { ask, download, held, check: (running: boolean) => (isChecking = running) };
}

test('our page may listen while the check runs, and at no other time', () => {
  const { ask, check } = setUp();
  expect(ask({ mediaTypes: ['audio'] })).toBe(false);
  check(true);
  expect(ask({ mediaTypes: ['audio'] })).toBe(true);
  check(false);
  expect(ask({ mediaTypes: ['audio'] })).toBe(false);
});

test('a check lets nobody look, and lets no other page listen', () => {
  const { ask, check } = setUp();
  check(true);
  expect(ask({ mediaTypes: ['video'] })).toBe(false);
  expect(ask({ mediaTypes: ['audio', 'video'] })).toBe(false);
  expect(ask({ mediaTypes: [] })).toBe(false);
  expect(ask({ mediaTypes: ['audio'], requestingUrl: 'https://example.org/' })).toBe(false);
});

test('the window is held while the person is asked where a ticket goes, saved or not', () => {
  const { download, held } = setUp();
  for (const end of ['completed', 'cancelled']) {
    const { item, wasPrevented } = download('blob:sos-poste://app/1', 'text/html');
    expect([wasPrevented, held.now]).toEqual([false, 1]);
    item.emit('done', {}, end);
    expect(held.now).toBe(0);
  }
});

test('nothing else is saved, and nothing is held for it', () => {
  const { download, held } = setUp();
  expect(download('https://example.org/a', 'text/html').wasPrevented).toBe(true);
  expect(download('blob:sos-poste://app/1', 'application/x-msdownload').wasPrevented).toBe(true);
  expect(held.now).toBe(0);
});
