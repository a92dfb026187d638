import type { Facts, MachineReport } from '#shared/diagnostics.ts';

const ms = 4;

/** The facts of an ordinary poste, its network in order. */
export function sampleReport(): MachineReport {
  return {
    takenAt: '2026-11-23T13:05:00.000Z',
    results: {
      poste: { status: 'known', value: { name: 'PC-214' }, ms },
      system: {
        status: 'known',
        value: { manufacturer: 'Dell', model: 'OptiPlex 7010', virtual: false },
        ms,
      },
      'operating-system': {
        status: 'known',
        value: { name: 'Windows', version: '11 23H2', build: '22631', architecture: 'x64' },
        ms,
      },
      uptime: { status: 'known', value: { seconds: 273_600 }, ms },
      memory: {
        status: 'known',
        value: { totalBytes: 17_179_869_184, availableBytes: 5_368_709_120 },
        ms,
      },
      'audio-devices': {
        status: 'known',
        value: [{ name: 'Jabra Evolve2 40', direction: 'both' }],
        ms,
      },
      'usb-devices': { status: 'unknown', reason: 'timeout', ms: 3_000 },
      interfaces: {
        status: 'known',
        value: [{ name: 'Ethernet', kind: 'wired', link: 'up', ipv4: ['10.2.4.61'], ipv6: [] }],
        ms,
      },
      gateway: {
        status: 'known',
        value: { address: '10.2.4.1', interface: 'Ethernet' },
        ms,
      },
      'central-reachable': {
        status: 'known',
        value: {
          host: 'support.exemple.fr',
          rungs: [{ rung: 'http', outcome: 'passed', ms: 18, detail: '' }],
          broken: null,
        },
        ms,
      },
    },
  };
}

/** The same poste with its certificate refused, and a line that is still being measured. */
export function sampleBrokenReport(): MachineReport {
  const report = sampleReport();
  return {
    ...report,
    results: {
      ...report.results,
      'central-reachable': {
        status: 'known',
        value: { host: 'support.exemple.fr', rungs: brokenRungs(), broken: 'tls' },
        ms: 900,
      },
      'line-quality': {
        status: 'pending',
        partial: [
          {
            ...{ target: 'gateway', host: '10.2.4.1', sent: 8, lost: 1 },
            ...{ medianMs: 3.2, worstMs: 12, jitterMs: 2 },
          },
        ],
      },
    },
  };
}

function brokenRungs(): Facts['central-reachable']['rungs'] {
  const step = { ms: 4, detail: '', outcome: 'passed' as const };
  const silent = { detail: 'some-name-servers-silent', about: ['10.2.4.3'] };
  return [
    { ...step, rung: 'interface' },
    { ...step, rung: 'address', detail: 'dhcp' },
    { ...step, rung: 'gateway' },
    { ...step, rung: 'name-servers', ...silent },
    { ...step, rung: 'name' },
    { ...step, rung: 'route' },
    { ...step, rung: 'tcp' },
    { ...step, rung: 'tls', outcome: 'failed', detail: 'certificate-untrusted' },
    { ...step, rung: 'proxy', outcome: 'skipped' },
    { ...step, rung: 'http', outcome: 'skipped' },
  ];
}
