import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { guardSession } from '#hosts/electron/session-policy.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type Asked = Pick<Electron.MediaAccessPermissionRequest, 'mediaTypes'> & { requestingUrl?: string };

/** A session of which only the guard's request handler is asked. */
function setUp() {
  let isChecking = false;
  let handler: RequestHandler | undefined;
  const session = {
    setPermissionRequestHandler: (given: RequestHandler) => (handler = given),
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    on: () => undefined,
  };
  guardSession(session as unknown as Session, 'sos-poste://app', () => isChecking);
  const ask = ({ requestingUrl = 'sos-poste://app/index.html', mediaTypes }: Asked) => {
    let answer: boolean | undefined;
    handler?.(null as unknown as Electron.WebContents, 'media', (granted) => (answer = granted), {
      requestingUrl,
      isMainFrame: true,
      mediaTypes,
    });
    return answer;
  };
  return { ask, check: (running: boolean) => (isChecking = running) };
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
