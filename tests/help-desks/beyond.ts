const RT = 'Request Tracker 5';
const RM = 'Redmine 5';
const GLPI = 'GLPI 10';
const ZAMMAD = 'Zammad 6';

type Words = Readonly<Record<string, string>>;

const all = (words: string): Words => ({
  [RT]: words,
  [RM]: words,
  [GLPI]: words,
  [ZAMMAD]: words,
});

const REOPENED = 'a resolved ticket that its requester answers is open again';
const FILES_AFTER = 'files are there once though the answer to one of them was lost';

/** Claims that a help desk has no occasion to keep. */
export const NOT_HERE: Readonly<Record<string, Words>> = {
  [RT]: { [FILES_AFTER]: 'no occasion: they come with the ticket' },
  [RM]: {
    [FILES_AFTER]: 'no occasion: they join the ticket as it is made',
    [REOPENED]: 'not possible by a note alone: it stays closed, and the words stand there',
    'an answer in HTML is read as plain words': 'no occasion: its answers are never HTML',
  },
  [GLPI]: {
    'a place without a searchable token is refused before anything is made':
      'no occasion: the token stands in the text, which every place has',
  },
  [ZAMMAD]: { [FILES_AFTER]: 'no occasion: they come with the ticket' },
};

/** What a poste is promised and no help desk gives, or not this one: who gives it instead. */
export const BEYOND: readonly { claim: string; by: Words }[] = [
  {
    claim: 'two creates at the same moment with one token make one ticket',
    by: all('the central: one delivery at a time, and its key in its own store'),
  },
  {
    claim: 'what is stored is confirmed by checksum',
    by: {
      [RT]: 'not possible: it tells none (name and size are compared)',
      [RM]: 'the SHA-256 of each upload is compared; of a stored file name and size',
      [GLPI]: 'holds: by its SHA-1, and by SHA-256 of what had to be fetched',
      [ZAMMAD]: 'not possible: it tells none (name and size are compared)',
    },
  },
  {
    claim: 'a requester reads a ticket by reference and e-mail',
    by: all('the central: one account reads every ticket'),
  },
  {
    claim: 'a reference reads well on the phone and catches a typo',
    by: all('the central: the help desk’s own number stands beside it'),
  },
  {
    claim: 'a reply stands there in the requester’s own name',
    by: {
      [RT]: 'not possible without a token of each requester: the words say who speaks',
      [RM]: 'not done: it would take an administrator’s key; the words say who speaks',
      [GLPI]: 'not possible without a token of each requester: the words say who speaks',
      [ZAMMAD]:
        'by its source: an article of the sender “Customer” gets the ticket’s customer for its origin',
    },
  },
  {
    claim: 'an answer is told at once',
    by: all('not possible: it is asked from time to time, and the central tells the postes'),
  },
  {
    claim: 'a ticket that was merged into another one is found by its token',
    by: {
      [RT]: 'not tried: its searches leave merged tickets out, by their ids at least',
      [RM]: 'no occasion: it merges none',
      [GLPI]: 'not tried',
      [ZAMMAD]: 'not tried: by its source the merged one stays, as “merged”',
    },
  },
];
