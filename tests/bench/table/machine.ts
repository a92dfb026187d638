import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';

/** What ran, on what, for the report. */
export function describeMachine(): readonly string[] {
  const [processor] = cpus();
  const [kernel = ''] = /^\d+\.\d+/u.exec(release()) ?? [];
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return [
    `Machine: ${cpus().length} cores of ${processor?.model.trim()}, ${gibibytes} GiB`,
    `System: ${systemName()}, Linux ${kernel}; two screens of 1920×1080 on Xorg’s dummy driver`,
    `Node ${process.versions.node}, SQLite ${process.versions.sqlite}, ${versionOf('chromium')}, maim ${versionOf('maim')}, ${versionOf('scrot')}`,
  ];
}

/** Programs that wanted a processor during the last minute, ours included. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

function systemName(): string {
  const [, name = 'Linux'] =
    /^PRETTY_NAME="(.*)"$/mu.exec(readFileSync('/etc/os-release', 'utf8')) ?? [];
  return name;
}

function versionOf(program: string): string {
  try {
    const options = { encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync(program, ['--version'], options).split('\n')[0]?.trim() ?? program;
  } catch {
    return `${program} not installed`;
  }
}
