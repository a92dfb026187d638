import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import { err, ok, type Result } from '#shared/result.ts';
import type { ConfigProblem, ConfigWorld } from './config-world.ts';
import { fillSecrets } from './fill-secrets.ts';
import { CentralConfig } from './config-schema.ts';
import { lineOf } from './line-of.ts';
import { readCertificate } from './read-certificate.ts';

export const realConfigWorld: ConfigWorld = {
  env: process.env,
  readFile: (path) => readFileSync(path, 'utf8'),
};

/** The file, checked, its secrets in place; or sentences for the person who wrote it. */
export function readConfig(
  file: string,
  world: ConfigWorld = realConfigWorld,
): Result<CentralConfig, string> {
  const text = readText(file, world);
  if (!text.ok) return text;
  const parsed = parseJson(file, text.value);
  if (!parsed.ok) return parsed;
  const filled = fillSecrets(parsed.value, { world, folder: dirname(resolve(file)) });
  const checked = CentralConfig.safeParse(filled.value);
  const tls = checked.success ? withWholePaths(checked.data.tls, file) : undefined;
  const problems = [
    ...filled.problems,
    ...(checked.success ? [] : checked.error.issues.flatMap(problemsOf)),
    ...certificateProblems(tls, world),
  ];
  if (problems.length > 0 || !checked.success) {
    return err(
      problems.map(({ path, sentence }) => say(file, text.value, path, sentence)).join('\n'),
    );
  }
  const { data } = checked.data;
  return ok({
    ...checked.data,
    ...(data === undefined ? {} : { data: resolve(dirname(file), data) }),
    ...(tls === undefined ? {} : { tls }),
  });
}

function withWholePaths(tls: CentralConfig['tls'], file: string): CentralConfig['tls'] {
  const whole = (path: string) => resolve(dirname(file), path);
  return tls && { certificate: whole(tls.certificate), key: whole(tls.key) };
}

function certificateProblems(tls: CentralConfig['tls'], world: ConfigWorld): ConfigProblem[] {
  const read = tls && readCertificate(tls, world.readFile);
  if (read === undefined || read.ok) return [];
  return [{ path: ['tls', read.error.setting], sentence: read.error.sentence }];
}

function readText(file: string, { readFile }: ConfigWorld): Result<string, string> {
  try {
    // Windows puts a mark before what it saves as UTF-8, which no editor shows.
    return ok(readFile(file).replace(/^\u{feff}/u, ''));
  } catch (thrown) {
    return err(`${file} cannot be read: ${messageOf(thrown)}`);
  }
}

function parseJson(file: string, text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (thrown) {
    const message = messageOf(thrown);
    const at = /position (\d+)/u.exec(message)?.[1];
    const line = at === undefined ? '' : `, line ${text.slice(0, Number(at)).split('\n').length}`;
    return err(`${file}${line}: this is no JSON: ${message}`);
  }
}

/** A key that nobody knows is named by itself, so that its own line is found. */
function problemsOf(issue: z.core.$ZodIssue): ConfigProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      sentence: 'is not a setting; see docs/central.md for those there are',
    }));
  }
  return [{ path: issue.path, sentence: issue.message }];
}

function say(file: string, text: string, path: readonly PropertyKey[], sentence: string): string {
  const line = lineOf(text, path);
  const where = line === undefined ? '' : `, line ${line}`;
  return `${file}${where}: ${path.map(String).join('.') || 'the whole'}: ${sentence}`;
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
