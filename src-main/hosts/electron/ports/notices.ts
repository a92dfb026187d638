import type { Notification } from 'electron';
import type { Log, Notices } from '#core/ports.ts';

export interface NoticesOptions {
  readonly createNotification: (content: {
    title: string;
    body: string;
    silent: boolean;
  }) => Notification;
  readonly isSupported: () => boolean;
  /** Brings up the window, without reading the screens; resolves once it can be told something. */
  readonly reveal: () => Promise<void>;
  readonly log: Log;
}

/** Silent, and never with the focus: the agent may be on a call. The window's list remains the truth. */
export function createNotices(options: NoticesOptions): Notices {
  const { createNotification, isSupported, reveal, log } = options;
  // A notice that is collected as garbage no longer hears its click.
  const shown = new Set<Notification>();
  return {
    show({ title, body, onClick }) {
      if (!isSupported()) return;
      const notification = createNotification({ title, body, silent: true });
      shown.add(notification);
      notification.on('click', () => {
        shown.delete(notification);
        // A window that was given up is made anew: told before, it would not hear what was pressed.
        void reveal().then(onClick);
      });
      notification.on('close', () => void shown.delete(notification));
      // macOS, in an application that is not signed.
      notification.on('failed', (_event, error) => {
        shown.delete(notification);
        log.warn('notice-failed', { error });
      });
      notification.show();
    },
  };
}
