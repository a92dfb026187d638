import { HelpDeskError } from './help-desk-error.ts';

/** An id stands in an address: what is no number is refused before it gets there. */
export function assertId(id: string): void {
  if (!/^\d{1,15}$/u.test(id)) throw new HelpDeskError('gone', 'Not an id of this help desk');
}
