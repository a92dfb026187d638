import type { ProbeResults } from '#shared/diagnostics.ts';
import type { Changes } from '#shared/facts/changes.ts';
import type { Timeline, TimelineKind } from '#shared/facts/timeline.ts';

const at = (time: string, kind: TimelineKind, subject = '') => ({
  at: `2026-11-23T${time}:00.000Z`,
  kind,
  subject,
});

/** "It broke ten minutes ago and works again", on a poste that was undocked before. */
export function sampleTimeline(): Timeline {
  return {
    from: '2026-11-23T11:05:00.000Z',
    to: '2026-11-23T13:05:00.000Z',
    events: [
      at('09:12', 'disk-short', 'C:'),
      at('11:20', 'suspended'),
      at('11:48', 'resumed'),
      at('12:02', 'audio-gone', 'Jabra Evolve2 40'),
      at('12:04', 'audio-new', 'Jabra Evolve2 40'),
      at('12:31', 'link-down', 'Ethernet'),
      at('12:32', 'central-lost'),
      at('12:41', 'link-up', 'Ethernet'),
      at('12:41', 'address-changed', '10.2.9.17'),
      at('12:43', 'central-back'),
      at('12:58', 'usb-gone', 'Logitech <USB> Camera & "mic"'),
    ],
  };
}

export function sampleChanges(): Changes {
  const change = (
    kind: Changes['list'][number]['kind'],
    subject: string,
    before = '',
    after = '',
  ) => ({
    kind,
    subject,
    before,
    after,
  });
  return {
    since: '2026-11-20',
    list: [
      change('device-gone', 'Jabra Evolve 20', 'Jabra Evolve 20'),
      change('default-output', '', 'Jabra Evolve 20', 'Haut-parleurs (Realtek)'),
      change('network', 'Ethernet', '10.2.4.61', '10.2.9.17'),
      change('system-build', 'Windows', '11 23H2 (22631)', '11 24H2 (26100)'),
      change('disk-filling', 'C:', '31000000000', '3200000000'),
    ],
  };
}

export function sampleMemory(): ProbeResults {
  return {
    changes: { status: 'known', value: sampleChanges(), ms: 0 },
    timeline: { status: 'known', value: sampleTimeline(), ms: 0 },
  };
}
