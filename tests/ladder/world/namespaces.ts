import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Network namespaces of one run, under names that no other run has. */
export interface Namespaces {
  /** A new one, its loopback up; the answer is its name. */
  add(part: string): string;
  /** `ip` inside one of them. @throws with what `ip` said */
  ip(namespace: string, ...args: string[]): void;
  run(namespace: string, command: string, ...args: string[]): void;
  /** What a namespace reads as `/etc/resolv.conf`. */
  nameServers(namespace: string, servers: readonly string[]): void;
  /** Takes everything down, whatever was built; cards inside go with them. */
  close(): void;
}

/** Where `ip netns exec` looks for files that a namespace has of its own (ip-netns(8)). */
const ETC = '/etc/netns';
let opened = 0;

export function createNamespaces(): Namespaces {
  opened += 1;
  const prefix = `sos${process.pid.toString(36)}x${opened.toString(36)}`;
  const names: string[] = [];
  const ip = (namespace: string, ...args: string[]) => run('ip', '-n', namespace, ...args);
  const close = () => {
    process.removeListener('exit', close);
    for (const name of names.splice(0)) {
      run('ip', 'netns', 'delete', name);
      rmSync(join(ETC, name), { recursive: true, force: true });
    }
  };
  // Whoever stops the run half way leaves nothing behind either.
  process.on('exit', close);
  return {
    ip,
    run: (namespace, command, ...args) => run('ip', 'netns', 'exec', namespace, command, ...args),
    add: (part) => {
      const name = `${prefix}-${part}`;
      run('ip', 'netns', 'add', name);
      names.push(name);
      ip(name, 'link', 'set', 'lo', 'up');
      return name;
    },
    nameServers: (namespace, servers) => {
      mkdirSync(join(ETC, namespace), { recursive: true });
      const lines = servers.map((server) => `nameserver ${server}\n`);
      writeFileSync(join(ETC, namespace, 'resolv.conf'), lines.join(''));
    },
    close,
  };
}

/** Why this machine cannot make networks of its own; undefined where it can. */
export function whyNoNamespaces(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are Linux’s';
  if (process.getuid?.() !== 0) return 'only root may make network namespaces';
  const namespaces = createNamespaces();
  try {
    const [one, other] = [namespaces.add('a'), namespaces.add('b')];
    namespaces.ip(one, ...['link', 'add', 'eth0', 'type', 'veth', 'peer', 'eth0', 'netns', other]);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
  } finally {
    namespaces.close();
  }
}

/** What is printed on the error stream is in the message of what is thrown. */
function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 10_000 });
}
