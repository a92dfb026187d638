const RT = 'Request Tracker 5';
const RM = 'Redmine 5';
const GLPI = 'GLPI 10';
const GLPI11 = 'GLPI 11';
const ZAMMAD = 'Zammad 6';
const OS = 'osTicket 1.18';

type Words = Readonly<Record<string, string>>;

const all = (words: string): Words => ({
  [RT]: words,
  [RM]: words,
  [GLPI]: words,
  [GLPI11]: words,
  [ZAMMAD]: words,
  [OS]: words,
});

const SEEN_INSIDE = 'pictures and report are there byte for byte, looked at from inside';
const REOPENED = 'a resolved ticket that its requester answers is open again';
const FILES_AFTER = 'files are there once though the answer to one of them was lost';

const TOLD = 'an answer is brought at once when the help desk tells of it';

const NO_FILES = 'not possible: its API takes no files; they stay at the central';

const STAY = 'a ticket of the central stands there in words that name the files which stay';
const FILES_COME = 'no occasion: its files are there';

const OWN_COPY = 'the central: its own copy; nothing can be read there';

/** Claims that a help desk has no occasion to keep. */
export const NOT_HERE: Readonly<Record<string, Words>> = {
  [RT]: {
    [STAY]: FILES_COME,
    [SEEN_INSIDE]: 'see above',
    [FILES_AFTER]: 'no occasion: they come with the ticket',
  },
  [RM]: {
    [STAY]: FILES_COME,
    [TOLD]:
      'not possible: it tells of nothing by itself; a plugin that signs its calls would be heard',
    [SEEN_INSIDE]: 'see above',
    [FILES_AFTER]: 'no occasion: they join the ticket as it is made',
    [REOPENED]: 'not possible by a note alone: it stays closed, and the words stand there',
    'an answer in HTML is read as plain words': 'no occasion: its answers are never HTML',
  },
  [GLPI]: {
    [STAY]: FILES_COME,
    [TOLD]: 'not possible: it came with GLPI 11',
    [SEEN_INSIDE]: 'see above',
    'a place without a searchable token is refused before anything is made':
      'no occasion: the token stands in the text, which every place has',
  },
  [GLPI11]: {
    [SEEN_INSIDE]: NO_FILES,
    'a ticket of the central stands there whole: words, picture, machine report':
      'words alone: its API takes no files',
    [FILES_AFTER]: NO_FILES,
    [TOLD]: 'its signature is known and read; of a live one nothing was seen',
    'what is missing is named by itself':
      'its account alone: by what names places are had is not known',
    'pictures and report come back byte for byte': NO_FILES,
    'a file as large as the help desk takes comes back byte for byte': NO_FILES,
    'names keep their accents, apostrophes, emoji and writing direction': NO_FILES,
    'names with quotes, slashes and hidden signs arrive in a form that does no harm': NO_FILES,
    'a file that was lost on the way is named': NO_FILES,
    'the pictures of a reply stand with the reply': NO_FILES,
    'replies of the central’s thread stand there once, with their pictures':
      'words only: its API takes no files',
    'a queue or project that is not there is named before anything is made':
      'not tried: by what names places are had is not known',
    'a place without a searchable token is refused before anything is made':
      'no occasion: each ticket has the column',
  },
  [ZAMMAD]: {
    [STAY]: FILES_COME,
    [SEEN_INSIDE]: 'see above',
    [FILES_AFTER]: 'no occasion: they come with the ticket',
  },
  [OS]: {
    [STAY]: FILES_COME,
    [TOLD]: 'not possible: answers given there go by mail alone',
    'each thing that a site sets up is asked by itself, and nothing is written':
      'its key alone: it tells nothing more before a ticket',
    'what is missing is named by itself': 'its key alone: it tells nothing more before a ticket',
    'what has changed is found by one search': OWN_COPY,
    'solved and reopened by the requester is solved and reopened there': OWN_COPY,
    'a ticket that the team opens again is open here again': OWN_COPY,
    'answers and status come into the central’s thread once, and nothing private': OWN_COPY,
    'replies of the central’s thread stand there once, with their pictures': OWN_COPY,
    'a ticket is found again by its token, and by no other':
      'not possible: it cannot be searched; by mail it knows its own again',
    'pictures and report come back byte for byte': 'not possible: no file can be read back',
    'a file as large as the help desk takes comes back byte for byte':
      'not possible: no file can be read back',
    'names with quotes, slashes and hidden signs arrive in a form that does no harm': 'not tried',
    'the words of a ticket arrive as they were written':
      'not possible: it deletes « and emoji; straight quotes are sent',
    'a long subject is cut between letters, and says so': 'not tried: what it does is not known',
    'a file that was lost on the way is named':
      'not possible: it drops one with success, and tells its own team alone',
    'the ticket of somebody else is not taken for ours when a search ignores its question':
      'no occasion: nothing is searched',
    [FILES_AFTER]: 'no occasion: they come with the ticket',
    'the status is followed from new to resolved': OWN_COPY,
    [REOPENED]: OWN_COPY,
    'the thread is read oldest first, with who spoke': OWN_COPY,
    'a reply is said once though it is brought three times': OWN_COPY,
    'a reply is said once though the answer was lost': OWN_COPY,
    'two replies with the same words are two replies': OWN_COPY,
    'the pictures of a reply stand with the reply': OWN_COPY,
    'what the team keeps to itself is not shown, its files neither': 'holds: nothing is read',
    'a signature that somebody else quotes stays their own words': 'no occasion: nothing is read',
    'an answer in HTML is read as plain words': 'no occasion: nothing is read',
    'the knowledge base is read as plain words': 'the central: its own articles',
    'an article that has not changed is not read again': 'the central: its own articles',
    'articles come into the central’s catalogue once, with the categories of the settings':
      'the central: its own articles',
    'a queue or project that is not there is named before anything is made':
      'not possible: a ticket for an unknown topic is one without',
    'a place without a searchable token is refused before anything is made':
      'no occasion: nothing is searched',
    'a ticket that was deleted is gone': 'not possible: nobody can see that',
  },
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
      [GLPI11]: NO_FILES,
      [ZAMMAD]: 'not possible: it tells none (name and size are compared)',
      [OS]: 'not possible: nothing can be read back',
    },
  },
  {
    claim: 'a requester reads a ticket by reference and e-mail',
    by: {
      ...all('the central: one account reads every ticket'),
      [OS]: 'the central: its own copy',
    },
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
      [GLPI11]: 'not possible without a token of each requester: the words say who speaks',
      [OS]: 'not possible: no reply is taken there; the central keeps them',
      [ZAMMAD]:
        'by its source: an article of the sender “Customer” gets the ticket’s customer for its origin',
    },
  },
  {
    claim: 'a ticket that was merged into another one is found by its token',
    by: {
      [RT]: 'not tried: its searches leave merged tickets out, by their ids at least',
      [RM]: 'no occasion: it merges none',
      [GLPI]: 'not tried',
      [GLPI11]: 'not tried',
      [OS]: 'not possible: nothing can be read there',
      [ZAMMAD]: 'not tried: by its source the merged one stays, as “merged”',
    },
  },
];
