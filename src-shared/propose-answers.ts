import type { Question } from './category.ts';
import { assertNever } from './result.ts';
import { plainWords } from './triage/plain-words.ts';

/** Where an action is asked for a day, it is for the beginning of that day's work. */
const DAY_BEGINS = 8;

/** Days from Sunday, as `Date` counts them. */
const WEEKDAYS = [
  ['dimanche', 'sunday'],
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
] as const;

/** Said before the day an action begins; a bare "vendredi" may as well be the last one. */
const FROM = ['a partir de', 'a compter de', 'a partir du', 'des', 'from', 'as of', 'starting'];

/** No French or English word begins so: an initial before a surname, as in "mdurand". */
const INITIAL =
  /^(?!bl|br|ch|cl|cr|dr|fl|fr|gl|gn|gr|kn|ph|pl|pn|pr|ps|sc|sh|sk|sl|sm|sn|sp|sq|st|sw|th|tr|ts|tw|vr|wh|wr)[b-df-hj-np-tv-z]{2}/u;

/**
 * What the words already say of what a category asks: the id of a question to an answer as it would
 * be typed. A moment is now unless the words name a later day. Nothing is better than a guess: what
 * points both ways proposes neither.
 */
export function proposeAnswers(
  questions: readonly Question[],
  words: string,
  now: Date,
): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = propose(question, words, now);
      return answer === undefined ? [] : [[question.id, answer]];
    }),
  );
}

function propose(question: Question, words: string, now: Date): string | undefined {
  switch (question.kind) {
    case 'text':
      return signAfter(words, question.near ?? []);
    case 'choice':
      return choiceSaid(question.choices ?? [], words);
    case 'count':
      return numberBefore(words, question.near ?? []);
    case 'date-time':
      return localMinute(dayNamed(words, now) ?? now);
    default:
      return assertNever(question.kind);
  }
}

/** The choice for which the phrase of most words speaks: "tout le plateau" outweighs "je". */
function choiceSaid(choices: NonNullable<Question['choices']>, words: string): string | undefined {
  const said = ` ${plainWords(words).join(' ')} `;
  const ranked = choices
    .map(({ value, label, words: own = [] }) => {
      const phrases = [label.fr, label.en, ...own].map(plainWords);
      const heard = phrases.filter((phrase) => said.includes(` ${phrase.join(' ')} `));
      return { value, weight: Math.max(0, ...heard.map(({ length }) => length)) };
    })
    .sort((one, other) => other.weight - one.weight);
  const [first, second] = ranked;
  return first === undefined || first.weight === (second?.weight ?? 0) ? undefined : first.value;
}

/** "le login mdurand": the sign after one of these, as it was written, where it is no plain word. */
function signAfter(words: string, near: readonly string[]): string | undefined {
  const signs = words.split(/[\s,;:'’"«»()]+/u).filter((sign) => sign !== '');
  const after = signs.filter((_, at) => near.includes(signs[at - 1]?.toLowerCase() ?? ''));
  return after
    .map((sign) => sign.replace(/[.!?]+$/u, ''))
    .find(
      (sign) => /^[a-z][\w.-]{2,}$/iu.test(sign) && (/[\d._]/u.test(sign) || INITIAL.test(sign)),
    );
}

/** "12 postes", "12 de nos postes"; never "position 12". */
function numberBefore(words: string, near: readonly string[]): string | undefined {
  const signs = words.toLowerCase().split(/[^\p{L}\d]+/u);
  for (const [at, sign] of signs.entries()) {
    const counted = signs.slice(at + 1, at + 4).some((word) => near.includes(word));
    const isName = near.includes(signs[at - 1] ?? '');
    if (/^[1-9]\d{0,3}$/u.test(sign) && counted && !isName) return sign;
  }
  return undefined;
}

function dayNamed(words: string, now: Date): Date | undefined {
  const said = ` ${plainWords(words).join(' ')} `;
  const ofMonth = /(?:à partir|a partir|à compter|from) (?:du|the) (\d{1,2})(?!\d)/iu.exec(
    words,
  )?.[1];
  if (ofMonth !== undefined) return nextOfMonth(Number(ofMonth), now);
  if (/ apres demain /u.test(said)) return morningIn(2, now);
  if (/ (?:demain|tomorrow) /u.test(said)) return morningIn(1, now);
  const day = WEEKDAYS.findIndex((names) =>
    names.some(
      (name) =>
        FROM.some((from) => said.includes(` ${from} ${name} `)) ||
        said.includes(` ${name} prochain `) ||
        said.includes(` next ${name} `),
    ),
  );
  if (day === -1) return undefined;
  const ahead = (day - now.getDay() + 7) % 7;
  return morningIn(ahead === 0 ? 7 : ahead, now);
}

/** The next day of that number, today included; undefined where the coming month has none. */
function nextOfMonth(day: number, now: Date): Date | undefined {
  const month = day < now.getDate() ? now.getMonth() + 1 : now.getMonth();
  const date = new Date(now.getFullYear(), month, day, DAY_BEGINS);
  return date.getDate() === day ? date : undefined;
}

function morningIn(days: number, now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, DAY_BEGINS);
}

/** As a field of day and hour holds it, in the poste's own time. */
function localMinute(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
