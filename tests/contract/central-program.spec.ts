import { fork, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { CentralAnswer } from '#programs/embedded-central.ts';
import { databasesIn } from '#tests/support/postgres-cluster.ts';

const MAIN = 'src-main/central/main.ts';
const TOKEN = 'a-token-of-the-agent-that-is-long-enough';

let folder: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'central-program-'));
  children = [];
});
afterEach(async () => {
  for (const child of children.filter(({ exitCode }) => exitCode === null)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function run(...typed: string[]) {
  const child = spawn(process.execPath, [MAIN, ...typed], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

/** Starts a central and waits for `pattern` in what it prints. */
async function runUntil(pattern: RegExp, ...place: string[]) {
  const where = place.length === 0 ? ['--data', folder, '--shared-token'] : place;
  const child = run('--port', '0', ...where);
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      if (pattern.test(printed)) resolve();
    });
    child.once('exit', () => reject(new Error(`It ended, having printed: ${printed}`)));
  });
  return {
    url: /listens on (\S+)/u.exec(printed)![1]!,
    printed: () => printed,
    /** Resolves with the exit code and all that was printed. */
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, printed };
    },
  };
}

function runEmbedded() {
  const child = fork(MAIN, [], { execPath: process.execPath, silent: true });
  children.push(child);
  const answer = once(child, 'message').then(([message]) => CentralAnswer.parse(message));
  return { child, answer };
}

test('started by hand it shows its secrets once, keeps their hashes, and stops when told', async () => {
  const first = await (await runUntil(/shown this once/u)).stop();
  expect(first.code).toBe(0);
  expect(first.printed).toMatch(/Token for the postes: \S{43}\n/u);
  const password = /Password of the support page: (\S{19})\n/u.exec(first.printed)![1]!;
  for (const file of await readdir(folder)) {
    expect((await readFile(join(folder, file))).includes(password)).toBe(false);
  }

  const again = await runUntil(/Support page: .*\n/u);
  expect((await fetch(`${again.url}/v1/health`)).status).toBe(200);
  const second = await again.stop();
  expect(second.code).toBe(0);
  expect(second.printed).not.toContain('Password');
});

test('on a database it shows its secrets once, and says where a database is that it cannot use', async ({
  skip,
}) => {
  const shared = inject('postgres');
  if ('missing' in shared) return skip(shared.missing);
  const databases = databasesIn(shared.folder);
  const name = await databases.create('empty');
  onTestFinished(() => databases.drop(name));
  const starts = [1, 2].map(() =>
    runUntil(/Support page: http.*\n/u, '--shared-token', '--database', databases.url(name)),
  );
  await expect
    .poll(async () => await databases.run('SELECT 1 FROM tokens', name).catch(() => []), {
      timeout: 20_000,
    })
    .toHaveLength(1);
  const [one, other] = await Promise.all(starts);
  expect((await fetch(`${one!.url}/v1/health`)).status).toBe(200);
  const printed = [(await one!.stop()).printed, (await other!.stop()).printed];
  expect(printed.filter((text) => text.includes('shown this once'))).toHaveLength(1);

  const child = run('--database', 'postgres://nobody@127.0.0.1:9/none');
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(1);
  expect(complaint).toMatch(/^The central cannot start with the database at 127.0.0.1:9\/none: /u);
  expect(complaint).not.toContain('nobody');
});

test('postes enrol with a code that is given beside the running central', async () => {
  const central = await runUntil(/shown this once/u, '--data', folder);
  const child = run('enrol', '--site', 'Douala', '--posts', '2', '--for', '12h', '--data', folder);
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  expect(code).toBe(0);
  expect(printed).toContain('For 2 poste(s) of Douala, until ');
  const spoken = /Enrolment code: (\S+)\n/u.exec(printed)![1]!;
  const token = randomBytes(32).toString('base64url');
  const answer = await fetch(`${central.url}/v1/enrolments`, {
    method: 'POST',
    body: JSON.stringify({ code: spoken.replaceAll('-', ''), poste: 'PC-214', token }),
  });
  expect(await answer.json()).toEqual({ site: 'Douala' });
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(`${central.url}/v1/catalogue`, { headers })).status).toBe(200);
  const { printed: first } = await central.stop();
  expect(first).toContain('enrol --site NAME');
  expect(first).not.toContain('Token for the postes');
  for (const file of await readdir(folder)) {
    const kept = await readFile(join(folder, file));
    expect(kept.includes(token) || kept.includes(spoken.replaceAll('-', ''))).toBe(false);
  }
});

test('a shared token from before is refused with a sentence at the start, until it is let in', async () => {
  const first = await (await runUntil(/keep them/u)).stop();
  const token = /Token for the postes: (\S+)/u.exec(first.printed)![1]!;
  const ask = (url: string) =>
    fetch(`${url}/v1/catalogue`, { headers: { authorization: `Bearer ${token}` } });

  const closed = await runUntil(/sharedToken/u, '--data', folder);
  expect((await ask(closed.url)).status).toBe(401);
  await closed.stop();
  const open = await runUntil(/Support page: .*\n/u);
  expect((await ask(open.url)).status).toBe(200);
  await open.stop();
});

test('a wrong argument ends it with a sentence', async () => {
  const child = run('--port', 'x');
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(2);
  expect(complaint).toContain('Usage: npm run central');
});

test('a folder that cannot be used ends it with a sentence', async () => {
  const child = run('--data', await unusable());
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(1);
  expect(complaint).toMatch(/^The central cannot start with .*a-file/u);
});

test('a port that is taken ends it with a sentence', async () => {
  const central = await runUntil(/Support page: .*\n/u);
  const { port } = new URL(central.url);
  const child = run('--data', folder, '--port', port);
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(1);
  expect(complaint).toContain(`Port ${port} is already taken`);
  await central.stop();
});

/** A file where a folder should be. */
async function unusable() {
  await writeFile(join(folder, 'a-file'), '');
  return join(folder, 'a-file');
}

test('a lost token is replaced beside the running central', async () => {
  const central = await runUntil(/Support page: .*\n/u);
  const child = run('--data', folder, '--shared-token', '--issue', 'poste');
  const token = (await text(child.stdout)).trim();
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(`${central.url}/v1/catalogue`, { headers })).status).toBe(200);
  await central.stop();
});

test('started by an agent it answers where it is, and ends with its parent', async () => {
  const { child, answer } = runEmbedded();
  child.send({ type: 'start-central', dataFolder: folder, agentToken: TOKEN });
  const ready = await answer;
  if (ready.type !== 'central-ready') throw new Error(ready.message);
  const headers = { authorization: `Bearer ${TOKEN}` };
  expect((await fetch(`${ready.url}/v1/catalogue`, { headers })).status).toBe(200);
  expect(await (await fetch(ready.deskUrl)).text()).toContain('http-equiv="refresh"');
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('an order it cannot read, or a folder it cannot use, is answered and not ignored', async () => {
  const wrong = runEmbedded();
  wrong.child.send({ type: 'start-central', dataFolder: folder, agentToken: 'short' });
  expect(await wrong.answer).toMatchObject({ type: 'central-failed' });
  const nowhere = runEmbedded();
  nowhere.child.send({ type: 'start-central', dataFolder: await unusable(), agentToken: TOKEN });
  expect(await nowhere.answer).toMatchObject({ type: 'central-failed' });
});

test('those who run it read its figures at a door of their own', async () => {
  const file = join(folder, 'central.json');
  await writeFile(file, JSON.stringify({ data: 'data', metrics: { port: 0 } }));
  const central = await runUntil(/Figures for Prometheus: .*\n/u, '--config', file);
  const door = /Prometheus: (\S+)\/metrics/u.exec(central.printed())![1]!;
  expect((await fetch(`${door}/health/ready`)).status).toBe(200);
  await fetch(`${central.url}/v1/health`);
  const figures = await (await fetch(`${door}/metrics`)).text();
  expect(figures).toContain('sos_poste_answers_total{endpoint="health",status="200"} 1');
  expect(figures).toContain('sos_poste_tickets{status="new"} 0');
  expect(figures).toMatch(/^process_resident_memory_bytes \d+$/mu);
  expect((await fetch(`${central.url}/metrics`)).status).toBe(404);
  expect((await central.stop()).code).toBe(0);
});

test('a port that is taken is said of the door it was for', async () => {
  const file = join(folder, 'central.json');
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  await writeFile(file, JSON.stringify({ data: 'data', metrics: { port } }));
  const child = run('--port', '0', '--config', file);
  expect(await text(child.stderr)).toContain(
    `Port ${port} is already taken on 127.0.0.1. Choose another one for "metrics".`,
  );
});
