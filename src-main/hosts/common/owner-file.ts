import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A folder only its owner can enter, also where something made it wider before. */
export async function ownerFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
}

/** Replaces a file in one step, so that a reader sees the old text or the new, never a part. */
export async function writeOwnerFile(path: string, text: string): Promise<void> {
  await ownerFolder(dirname(path));
  const draft = await writeDraft(path, text);
  try {
    await rename(draft, path);
  } catch (thrown) {
    await rm(draft, { force: true });
    throw thrown;
  }
}

/** Writes `text` beside `path` under a name of its own; the caller moves it into place. */
export async function writeDraft(path: string, text: string): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}
