import type { receipt as fr } from '../fr/receipt.ts';
import type { SameKeys } from '../same-keys.ts';

export const receipt: SameKeys<typeof fr> = {
  delivered: 'Ticket sent',
  waiting: 'Ticket stored on this workstation',
  attention: 'Ticket kept on this workstation',
  reference: 'Your reference',
  provisional: 'Provisional reference',
  copyAloud: ' the reference',
  provisionalNote: 'The final reference replaces it as soon as support has received the ticket.',
  received: 'Support received it with {{what}}.',
  receivedAlone: 'Support received your text.',
  kept: 'It will be sent automatically as soon as support can be reached, with {{what}}.',
  keptAlone: 'It will be sent automatically as soon as support can be reached.',
  images_one: '{{count}} picture',
  images_other: '{{count}} pictures',
  report: 'the workstation report',
  and: ' and ',
  next: 'What happens next',
  then: {
    delivered: 'Support will answer in “My tickets”. The reference stays there, even offline.',
    waiting: 'You can close this window or switch the workstation off: the ticket is kept.',
    attention: 'Nothing is lost. Try again, or give this provisional reference to support.',
  },
  follow: 'Follow this ticket',
  another: 'Report something else',
};
