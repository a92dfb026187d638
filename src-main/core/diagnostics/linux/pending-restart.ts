import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Debian and Ubuntu; openSUSE and SUSE. Both are emptied by the restart itself. */
const FLAGS = ['run/reboot-required', 'run/reboot-needed'];

/**
 * Whether an update waits for a restart. Fedora and Arch leave no flag, but the kernels' images, in
 * `/boot` or among their modules, tell: a newer one than the one that runs has been installed, or
 * the one that runs has been taken away. Null where the kernel does not say which it is.
 */
export async function readPendingRestart(root: string): Promise<boolean | null> {
  const flags = await Promise.all(FLAGS.map((flag) => exists(join(root, flag))));
  if (flags.includes(true)) return true;
  const running = await readFile(join(root, 'proc/sys/kernel/osrelease'), 'utf8').catch(() => '');
  if (running.trim() === '') return null;
  return kernelWaits(running.trim(), await installedKernels(root));
}

/** Of one flavour only: beside `6.11.4-1-default`, a `6.12.1-1-lts` waits for nobody. */
export function kernelWaits(running: string, installed: readonly string[]): boolean {
  const same = installed.filter((kernel) => flavour(kernel) === flavour(running));
  if (same.length === 0) return false;
  return !same.includes(running) || same.some((kernel) => isNewer(kernel, running));
}

async function installedKernels(root: string): Promise<string[]> {
  const modules = join(root, 'usr/lib/modules');
  const [names, images] = await Promise.all(
    [modules, join(root, 'boot')].map((folder) => readdir(folder).catch(() => [])),
  );
  const besideModules = await Promise.all(
    (names ?? []).map(async (name) =>
      (await exists(join(modules, name, 'vmlinuz'))) ? [name] : [],
    ),
  );
  const inBoot = (images ?? []).flatMap((image) => /^vmlinuz-(.+)$/u.exec(image)?.[1] ?? []);
  return [...new Set([...besideModules.flat(), ...inBoot])];
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The words of a release: `default` of `6.11.4-1-default`, `fc x86 64` of Fedora's. */
function flavour(kernel: string): string {
  return (kernel.match(/[a-z]+/gu) ?? []).join(' ');
}

function isNewer(kernel: string, other: string): boolean {
  return kernel.localeCompare(other, 'en', { numeric: true }) > 0;
}
