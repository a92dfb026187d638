import { FaultError } from '#shared/errors.ts';
import { createReference } from '#shared/reference.ts';
import { assertNever } from '#shared/result.ts';
import type { CentralPorts } from '../ports.ts';
import type { NewTicket } from '../store/store.ts';

const ATTEMPTS = 10;

/** Draws references until one is free. `wasKnown` when another request with the key was quicker. @throws FaultError `ticket-taken-back` */
export async function createUnderFreeReference(
  { store: { tickets }, random }: Pick<CentralPorts, 'store' | 'random'>,
  ticket: Omit<NewTicket, 'reference'>,
): Promise<{ reference: string; wasKnown: boolean }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const reference = createReference(random.below);
    const outcome = await tickets.create({ ...ticket, reference });
    switch (outcome) {
      case 'created':
        return { reference, wasKnown: false };
      case 'key-known': {
        const known = await tickets.findKey(ticket.key);
        if (known !== undefined) return { reference: known.reference, wasKnown: true };
        break;
      }
      case 'reference-taken':
        break;
      case 'taken-back':
        throw takenBack(ticket.key);
      default:
        assertNever(outcome);
    }
  }
  throw new Error(`No free reference after ${ATTEMPTS} draws`);
}

/** The agent has taken this ticket back since it left the poste. */
export function takenBack(key: string): FaultError {
  return new FaultError('ticket-taken-back', `Key ${key} was taken back`);
}
