import { link, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDraft } from '#hosts/common/owner-file.ts';
import { nodeHttp } from './node-http.ts';

/** What a running program leaves for a second start, in a file only its owner can read. */
const Instance = z.object({ port: z.number().int(), token: z.string() });
export type Instance = z.infer<typeof Instance>;

/** A new act waits for the screens to be read, five seconds at the worst. */
const ANSWER_LIMIT_MS = 10_000;
const MAX_CLAIMS = 3;

/**
 * Asks the program that runs on this data folder for a new act. Resolves to the address of its
 * window; undefined when none runs.
 */
export async function askRunningInstance(dataFolder: string): Promise<string | undefined> {
  const instance = await readInstance(dataFolder);
  return instance && requestAct(instance);
}

/**
 * Makes this process the one that runs on the data folder; it must be listening already. False when
 * another was quicker.
 */
export async function claimInstance(dataFolder: string, instance: Instance): Promise<boolean> {
  const path = pathIn(dataFolder);
  const draft = await writeDraft(path, JSON.stringify(instance));
  try {
    for (let attempt = 0; attempt < MAX_CLAIMS; attempt += 1) {
      if (await linkUnlessThere(draft, path)) return true;
      const other = await readInstance(dataFolder);
      if (other !== undefined && (await requestAct(other)) !== undefined) return false;
      await rm(path, { force: true });
    }
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Leaves the file alone when it has become another's. */
export async function releaseInstance(dataFolder: string, { port }: Instance): Promise<void> {
  const instance = await readInstance(dataFolder);
  if (instance?.port === port) await rm(pathIn(dataFolder), { force: true });
}

const pathIn = (dataFolder: string) => join(dataFolder, 'instance.json');

async function readInstance(dataFolder: string): Promise<Instance | undefined> {
  try {
    return Instance.parse(JSON.parse(await readFile(pathIn(dataFolder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** A link appears whole or not at all, and never over another's. */
async function linkUnlessThere(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  }
}

/** Undefined when nobody, or somebody else, answers at the port. Throws when ours hangs. */
function requestAct({ port, token }: Instance): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  const asked = nodeHttp.request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/instance/act',
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  });
  asked.on('error', (thrown: NodeJS.ErrnoException) => {
    if (thrown.name === 'AbortError')
      reject(new Error('SOS Poste runs already but does not answer'));
    else resolve(undefined);
  });
  asked.on('response', (response) => {
    response.setEncoding('utf8');
    let address = '';
    response.on('data', (text: string) => (address += text));
    response.on('end', () => resolve(response.statusCode === 200 ? address : undefined));
  });
  asked.end();
  return promise;
}
