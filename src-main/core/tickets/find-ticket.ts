import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { FaultError, raise } from '#shared/errors.ts';
import { fieldSentence } from '#shared/field-sentences.ts';
import type { Language } from '#shared/language.ts';
import { parseReference } from '#shared/reference.ts';
import type { TicketSummary } from '#shared/ticket.ts';
import type { CentralClient } from '../central-client/central-client.ts';
import type { Clock } from '../ports.ts';
import type { AdoptStore } from './adopt-store.ts';
import type { TicketReader } from './ticket-reader.ts';

export interface FindTicketOptions {
  readonly store: AdoptStore;
  readonly reader: TicketReader;
  readonly central: Pick<CentralClient, 'readTicket'>;
  /** The e-mail, in lower case, of who sits here; empty while nobody has said. */
  readonly person: () => string;
  /** Nobody had said: whoever looks for a ticket with this e-mail is who sits here. */
  readonly onPerson: (email: string) => void;
  readonly language: () => Language;
  readonly clock: Clock;
  readonly onMoved: (key: string) => void;
}

/**
 * A ticket made elsewhere, by what its requester knows of it: reference and e-mail. It is kept from then
 * on. A mistyped reference is told by its check sign before anybody is asked.
 * @throws FaultError `reference-mistyped`, `fields-refused`, `not-found`, or as the network says
 */
export function createFindTicket(options: FindTicketOptions) {
  const { store, reader, central, clock, onMoved } = options;

  function show(key: string): TicketSummary {
    onMoved(key);
    return reader.summary(key);
  }

  /** Who already said who they are stays so; their colleague's history is not theirs. */
  function ownerFor(email: string): string {
    const owner = options.person() || email.toLowerCase();
    if (options.person() === '') options.onPerson(email);
    return owner;
  }

  return async (typed: { reference: string; email: string }): Promise<TicketSummary> => {
    const { reference, email } = checked(typed, options.language());
    const here = store.known(reference);
    if (here !== undefined && here.email?.toLowerCase() === email.toLowerCase()) {
      store.giveTo(here.key, ownerFor(email));
      return show(here.key);
    }
    const outcome = await central.readTicket({ reference, email }, null);
    if (!outcome.ok) raise(outcome.error);
    if (!outcome.value.changed) throw new FaultError('central-unreadable', 'Unchanged since never');
    const { value: remote, etag } = outcome.value;
    const key = store.known(remote.reference)?.key ?? randomUUID();
    const found = {
      key,
      owner: ownerFor(email),
      email,
      language: options.language(),
      remote,
      etag,
    };
    if (store.known(remote.reference) === undefined) store.adopt(found, clock.now());
    else store.giveTo(key, found.owner);
    return show(key);
  };
}

function checked(
  { reference: typed, email }: { reference: string; email: string },
  language: Language,
) {
  const reference = parseReference(typed);
  if (reference === undefined)
    throw new FaultError('reference-mistyped', 'The check sign is wrong');
  if (z.email().safeParse(email).success) return { reference, email };
  const fields = { email: fieldSentence('requester.email', language) };
  throw new FaultError('fields-refused', 'Not an e-mail address', { fields });
}
