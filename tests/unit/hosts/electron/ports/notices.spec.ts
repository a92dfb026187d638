import { EventEmitter } from 'node:events';
import type { Notification } from 'electron';
import { expect, test } from 'vitest';
import { createNotices } from '#hosts/electron/ports/notices.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

test('what was pressed is told once the window can hear it', async () => {
  const notification = Object.assign(new EventEmitter(), { show: () => undefined });
  const story: string[] = [];
  const shown = Promise.withResolvers<undefined>();
  const notices = createNotices({
    createNotification: () => notification as unknown as Notification,
    isSupported: () => true,
    reveal: () => shown.promise,
    log: createKeptLog(),
  });
  notices.show({ title: '', body: '', onClick: () => void story.push('told') });
  notification.emit('click');
  await settle();
  expect(story).toEqual([]);
  shown.resolve(undefined);
  await settle();
  expect(story).toEqual(['told']);
});
