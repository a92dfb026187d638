import type { common as fr } from '../fr/common.ts';
import type { SameKeys } from '../same-keys.ts';

export const common: SameKeys<typeof fr> = {
  close: 'Close',
  cancel: 'Cancel',
  edit: 'Change',
  copy: 'Copy',
  copied: 'Copied',
  refused: 'Copy refused',
  copiedAloud: '{{text}} is on the clipboard.',
  refusedAloud: 'The browser refuses to copy. Select {{text}} by hand.',
  dismiss: 'Understood',
  starting: 'SOS Poste is starting…',
  opening: 'Opening…',
  lost: 'SOS Poste no longer answers on this workstation. Trying again; your words stay here.',
  places: 'Sections',
  report: 'Report',
  tickets: 'My tickets',
  settings: 'Settings',
  unread_one: '{{count}} unread answer',
  unread_other: '{{count}} unread answers',
  poste: 'This workstation:',
  noAddress: 'no network address',
  reach: {
    reachable: 'Support reachable',
    unreachable: 'Support unreachable',
    unknown: 'Support: checking…',
  },
  warnings: 'Worth knowing',
  state: {
    queued: 'Waiting',
    sending: 'Sending',
    'needs-attention': 'Needs you',
    new: 'Received',
    'in-progress': 'In progress',
    'waiting-requester': 'Your answer needed',
    resolved: 'Resolved',
  },
  waiting: 'Waiting for the network for {{since}}.',
  nextTry: 'Next try in {{wait}}.',
  trying: 'Trying now.',
  tryNow: 'Try now',
  attention: {
    'refused-by-central': 'Support did not accept this ticket. It is kept here, whole.',
    'too-large': 'Support refuses a ticket of this size. It is kept here, whole.',
    'not-enrolled':
      'This workstation is no longer recognised by support. Your tickets are kept here; tell support.',
    'receipt-mismatch':
      'Support did not receive everything after several tries. The ticket is kept here, whole.',
    unreadable: 'This ticket could not be read back whole on this workstation. Tell support.',
  },
  callSupport: 'Support’s telephone: {{phone}}.',
};
