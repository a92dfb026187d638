import type { MachineReport } from '#shared/diagnostics.ts';
import { audioState, checkOf, lineOf, reportWith, timelineOf } from './healthy-report.ts';

/** A headset whose hub lost its power ten minutes ago: much is wrong, and one thing explains most of it. */
export function richReport(): MachineReport {
  return reportWith({
    'audio-devices': [
      { name: 'Realtek Audio', direction: 'output' },
      { name: 'DELL P2419H (HDMI)', direction: 'output' },
    ],
    'audio-state': audioState({ output: { name: 'DELL P2419H (HDMI)', volumePercent: 35 } }),
    'headset-check': { ...checkOf('no-input'), sound: null },
    'usb-devices': [{ name: 'Souris Dell MS116', manufacturer: 'Dell' }],
    'line-quality': [lineOf('gateway'), lineOf('softphone', { medianMs: 38, jitterMs: 4 })],
    uptime: { seconds: 19 * 86_400 },
    restarts: { unexpectedAt: [], pending: true },
    changes: {
      since: '2026-11-20',
      list: [
        { kind: 'device-gone', subject: 'Jabra Evolve2 40', before: 'Jabra Evolve2 40', after: '' },
        {
          kind: 'default-output',
          subject: '',
          before: 'Jabra Evolve2 40',
          after: 'DELL P2419H (HDMI)',
        },
        { kind: 'driver', subject: 'Realtek Audio', before: '6.0.9500.1', after: '6.0.9600.1' },
        { kind: 'device-new', subject: 'Webcam C270', before: '', after: 'Webcam C270' },
      ],
    },
    drivers: [{ kind: 'audio', device: 'Realtek Audio', version: '6.0.9600.1' }],
    timeline: timelineOf(
      ['resumed', 118, ''],
      ['address-changed', 117, '10.2.4.61'],
      ['audio-gone', 64, 'Jabra Evolve2 40'],
      ['audio-new', 63, 'Jabra Evolve2 40'],
      ['central-lost', 41, ''],
      ['central-back', 39, ''],
      ['usb-new', 26, 'Webcam C270'],
      ['usb-gone', 11, 'Clavier Dell KB216'],
      ['usb-gone', 11, 'GN Audio Jabra Evolve2 40'],
      ['audio-gone', 11, 'Jabra Evolve2 40'],
      ['usb-new', 9, 'Clavier Dell KB216'],
    ),
  });
}
