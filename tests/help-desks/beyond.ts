const RT = 'Request Tracker 5';
const RM = 'Redmine 5';

const both = (words: string): Readonly<Record<string, string>> => ({ [RT]: words, [RM]: words });

/** Claims that a help desk has no occasion to keep. */
export const NOT_HERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [RM]: { 'an answer in HTML is read as plain words': 'no occasion: its answers are never HTML' },
};

/** What a poste is promised and no help desk gives, or not this one: who gives it instead. */
export const BEYOND: readonly { claim: string; by: Readonly<Record<string, string>> }[] = [
  {
    claim: 'two creates at the same moment with one token make one ticket',
    by: both('the central: one delivery at a time, and its key in its own store'),
  },
  {
    claim: 'what is stored is confirmed by checksum',
    by: {
      [RT]: 'not possible: it tells none (name and size are compared)',
      [RM]: 'the SHA-256 of each upload is compared; of a stored file name and size',
    },
  },
  {
    claim: 'a requester reads a ticket by reference and e-mail',
    by: both('the central: one account reads every ticket'),
  },
  {
    claim: 'a reference reads well on the phone and catches a typo',
    by: both('the central: the help desk’s own number stands beside it'),
  },
  {
    claim: 'a reply stands there in the requester’s own name',
    by: {
      [RT]: 'not possible without a token of each requester: the words say who speaks',
      [RM]: 'not done: it would take an administrator’s key; the words say who speaks',
    },
  },
  {
    claim: 'an answer is told at once',
    by: both('not possible: it is asked from time to time, and the central tells the postes'),
  },
  {
    claim: 'a ticket that was merged into another one is found by its token',
    by: {
      [RT]: 'not tried: its searches leave merged tickets out, by their ids at least',
      [RM]: 'no occasion: it merges none',
    },
  },
];
