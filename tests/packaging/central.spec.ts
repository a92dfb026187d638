import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { CentralConfig } from '#central/config/config-schema.ts';
import { copyCentral } from '../../scripts/lib/copy-central.ts';
import { node24, root } from '../../scripts/lib/project.ts';

const UNIT = 'sos-poste-central.service';
const ANALYSE = '/usr/bin/systemd-analyze';

let outside: string;
let folder: string;
beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'central-packed-'));
  folder = join(outside, 'central');
  copyCentral(root, folder);
});
afterAll(() => rm(outside, { recursive: true }));

/** As a unit starts it: nothing of this project's folder, and no environment. */
function start(...typed: string[]) {
  const flags = ['--disable-warning=ExperimentalWarning'];
  const child = spawn(node24, [...flags, 'central.js', ...typed], {
    ...{ cwd: folder, env: {}, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function addressOf(child: ReturnType<typeof start>, line: RegExp): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    const found = line.exec(printed)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`It ended, having printed: ${printed}`);
}

test('what is copied runs by itself, answers for its health, and stops when told', async () => {
  const file = join(outside, 'central.json');
  writeFileSync(file, JSON.stringify({ data: 'data', port: 0, metrics: { port: 0 } }));
  const child = start('--config', file);
  const door = await addressOf(child, /Prometheus: (\S+)\/metrics/u);
  expect((await fetch(`${door}/metrics`)).status).toBe(200);
  const { port } = new URL(door);
  execFileSync(node24, ['ask-ready.mjs', port], { cwd: folder });
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(0);
  expect(() => execFileSync(node24, ['ask-ready.mjs', port], { cwd: folder })).toThrow();
});

test('the client of a database server is there, and its trouble is said in a sentence', async () => {
  const child = start('--database', 'postgres://nobody@127.0.0.1:1/none', '--port', '0');
  expect(await text(child.stderr)).toContain('cannot start with the database at 127.0.0.1:1/none');
});

test('the example of its settings is one that the program takes', () => {
  const example = readFileSync(join(folder, 'central.example.json'), 'utf8');
  expect(CentralConfig.safeParse(JSON.parse(example)).success).toBe(true);
});

test('the container copies what is there, and runs as nobody who may change it', () => {
  const lines = readFileSync(join(folder, 'Containerfile'), 'utf8').split('\n');
  expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
  for (const [, name = ''] of lines.join('\n').matchAll(/"([\w-]+\.m?js)"/gu)) {
    expect(existsSync(join(folder, name)), name).toBe(true);
  }
});

test('systemd finds no fault with the unit, and little that it leaves open', ({ skip }) => {
  skip(!existsSync(ANALYSE), 'This machine has no systemd-analyze');
  const unit = readFileSync(join(folder, UNIT), 'utf8')
    .replace('/usr/bin/node', node24)
    .replace('/opt/sos-poste-central/', `${folder}/`);
  const here = join(outside, UNIT);
  writeFileSync(here, unit);
  // Of other units that stand on the machine it complains too.
  const verified = spawnSync(ANALYSE, ['verify', '--man=no', here], { encoding: 'utf8' });
  expect(verified.stderr).not.toContain(UNIT);
  const score = execFileSync(ANALYSE, ['security', '--offline=true', here], { stdio: 'pipe' });
  const exposure = /exposure level for \S+: ([\d.]+)/u.exec(score.toString())?.[1];
  expect(Number(exposure)).toBeLessThan(2);
});
