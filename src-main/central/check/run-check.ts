import type { ConfigWorld } from '../config/config-world.ts';
import { readConfig, realConfigWorld } from '../config/read-config.ts';
import type { CheckStep } from '../help-desks/check-step.ts';
import type { Fetch } from '../help-desks/door.ts';
import { HelpDeskError } from '../help-desks/help-desk-error.ts';
import type { HelpDesk } from '../help-desks/help-desk.ts';
import { openHelpDesk, type HelpDeskConfig } from '../help-desks/registry.ts';
import type { Terminal } from '../run-alone.ts';
import { askAddress } from './ask-address.ts';
import { CHECK_WORDS, type CheckWords, type Mark } from './check-words.ts';
import { CHECK_USAGE, readCheckArguments } from './read-check-arguments.ts';
import { tryTicket } from './try-ticket.ts';

export interface CheckPorts {
  readonly fetch: Fetch;
  readonly world: ConfigWorld;
}

const realPorts: CheckPorts = { fetch, world: realConfigWorld };

/**
 * `central check`: asks the configured help desk, step by step, what is there. Resolves with the exit
 * code: 0 when nothing is missing, 1 when something is, 2 when it was not understood what to do.
 */
export async function runCheck(
  typed: readonly string[],
  terminal: Terminal,
  ports: CheckPorts = realPorts,
): Promise<number> {
  const read = readCheckArguments(typed, ports.world.env);
  if (!read.ok) {
    terminal.complain(`${read.error}\n${CHECK_USAGE}`);
    return 2;
  }
  const config = readConfig(read.value.file, ports.world);
  if (!config.ok) {
    terminal.complain(config.error);
    return 2;
  }
  const words = CHECK_WORDS[read.value.language];
  const { helpDesk } = config.value;
  if (helpDesk === undefined) {
    terminal.complain(words.noHelpDesk);
    return 2;
  }
  return checkHelpDesk(helpDesk, { words, terminal, fetch: ports.fetch, tryAs: read.value.tryAs });
}

interface Checking {
  readonly words: CheckWords;
  readonly terminal: Terminal;
  readonly fetch: Fetch;
  readonly tryAs: string | undefined;
}

async function checkHelpDesk(config: HelpDeskConfig, checking: Checking): Promise<number> {
  const { words, terminal, fetch, tryAs } = checking;
  const desk = openHelpDesk({ fetch }, config);
  const tally = { missing: 0 };
  const say = (mark: Mark, sentence: string) => {
    if (mark === 'missing') tally.missing += 1;
    terminal.print(`${words.marks[mark].padEnd(8)}${sentence}`);
  };
  terminal.print(words.talksWith(desk.capabilities.name, config.url));
  const goesOn =
    (await sayAddress(config.url, checking, say)) && (await saySteps(desk, words, say));
  if (!goesOn) terminal.print(words.notAsked);
  if (tryAs !== undefined && tally.missing === 0) await sayTry(desk, words, tryAs, say);
  terminal.print('');
  terminal.print(tally.missing === 0 ? words.allThere : words.missing(tally.missing));
  if (tryAs === undefined) terminal.print(words.tryWith);
  else if (!goesOn || tally.missing > 0) terminal.print(words.noTry);
  return tally.missing === 0 ? 0 : 1;
}

type Say = (mark: Mark, sentence: string) => void;

/** False when there is nobody to ask the rest. */
async function sayAddress(url: string, { words, fetch }: Checking, say: Say): Promise<boolean> {
  const { fault, where = '', encryption } = await askAddress(fetch, url);
  if (fault === undefined) say('there', words.answers);
  else say('missing', words.address[fault](where));
  if (encryption === 'bad') say('missing', words.encryption.bad);
  else if (encryption === 'plain') say('advice', words.encryption.plain);
  else if (encryption !== undefined) say('there', words.encryption[encryption]);
  return fault === undefined && encryption !== 'bad';
}

/**
 * False when the account is not known: every other answer would say the same. So would those of a place
 * that is not there, which is said once.
 */
async function saySteps(desk: HelpDesk, words: CheckWords, say: Say): Promise<boolean> {
  const lost = new Set<string>();
  for (const one of desk.steps) {
    if (one.of !== undefined && lost.has(one.of)) continue;
    if (await sayStep(one, words, say)) continue;
    if (one.part === 'credentials') return false;
    if (one.part === 'place' && one.of !== undefined) lost.add(one.of);
  }
  return true;
}

async function sayStep(one: CheckStep, words: CheckWords, say: Say): Promise<boolean> {
  const { part, of = '' } = one;
  const name = words.part[part](of);
  try {
    if (await one.ask()) say('there', name);
    else say('untold', `${name}, ${words.untold}`);
    return true;
  } catch (thrown) {
    say('missing', `${lacks(thrown, name, words)}. ${words.mend[part]}`);
    return false;
  }
}

async function sayTry(desk: HelpDesk, words: CheckWords, email: string, say: Say): Promise<void> {
  try {
    await tryTicket(desk, words, email, say);
  } catch (thrown) {
    const { details } = thrown as Partial<HelpDeskError>;
    const names = [details?.foreignId, ...(details?.names ?? [])].filter(
      (one) => one !== undefined,
    );
    const which = names.length === 0 ? '' : ` (${names.join(', ')})`;
    say('missing', `${lacks(thrown, words.tryFailed, words)}${which}`);
  }
}

/** With the English words of our own log, which name what exactly. */
function lacks(thrown: unknown, what: string, { lacks: say, reason }: CheckWords): string {
  if (!(thrown instanceof HelpDeskError)) throw thrown;
  return say(what, reason[thrown.code], thrown.message);
}
