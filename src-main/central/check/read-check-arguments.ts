import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Language } from '#shared/language.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface CheckArguments {
  readonly file: string;
  readonly language: Language;
  /** Whose name a ticket on trial is made in; left out, nothing is written. */
  readonly tryAs: string | undefined;
}

export const CHECK_USAGE =
  'Usage: npm run central -- check --config FILE [--language fr|en] [--try E-MAIL-ADDRESS]';

export function readCheckArguments(
  typed: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<CheckArguments, string> {
  const parsed = parse(typed);
  if (!parsed.ok) return parsed;
  const { config: file, language: wanted, try: tryAs } = parsed.value;
  if (file === undefined) return err('Say which file of settings: --config FILE.');
  const language = Language.safeParse(wanted ?? languageOf(env));
  if (!language.success) return err(`--language takes "fr" or "en", not "${wanted ?? ''}".`);
  if (tryAs !== undefined && !z.email().safeParse(tryAs).success) {
    return err(`--try takes the e-mail address of its requester, not "${tryAs}".`);
  }
  return ok({ file, language: language.data, tryAs });
}

/** French unless the terminal speaks English. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>) {
  const words = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  return words?.startsWith('en') === true ? 'en' : 'fr';
}

function parse(typed: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...typed],
      options: {
        config: { type: 'string' },
        language: { type: 'string' },
        try: { type: 'string' },
      },
    });
    return ok(values);
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
