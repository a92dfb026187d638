import { join } from 'node:path';
import { readUsbDevices } from '../linux/usb-devices.ts';
import type { Probe } from '../probe.ts';

/** Read at each act, never cached: an unplugged headset is the very thing to find. */
export const usbDevices: Probe<'usb-devices'> = {
  id: 'usb-devices',
  reading: 'slow',
  limitMs: 2500,
  read: ({ platform, root, library, signal }) =>
    platform === 'linux'
      ? readUsbDevices(join(root, 'sys/bus/usb/devices'))
      : library.ask('usb-devices', signal),
};
