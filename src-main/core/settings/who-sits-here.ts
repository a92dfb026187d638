import { z } from 'zod';
import type { Settings } from '#shared/settings.ts';
import type { Draft } from '#shared/ticket.ts';

const Email = z.email();

/**
 * The e-mail, in lower case, of who sits at this poste: the one in the form once it is whole, else the one
 * kept from before; empty while nobody has said. Nobody proves it: it keeps histories apart, not secrets.
 */
export function whoSitsHere(settings: Settings, draft: Draft): string {
  const typed = draft.requester.email.trim();
  const known = Email.safeParse(typed).success ? typed : settings.requester.email;
  return known.toLowerCase();
}
