import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAdoptStore } from '#core/tickets/adopt-store.ts';
import { createFindTicket } from '#core/tickets/find-ticket.ts';
import { createTicketReader } from '#core/tickets/ticket-reader.ts';
import { fault, toFault } from '#shared/errors.ts';
import { createReference, parseReference } from '#shared/reference.ts';
import { err } from '#shared/result.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { openTestDatabase } from '#tests/support/open-test-database.ts';

/** A central that knows no ticket, and counts who asks. */
function createBench() {
  const { database } = openTestDatabase();
  const asked: string[] = [];
  const find = createFindTicket({
    store: createAdoptStore(database),
    reader: createTicketReader(database),
    central: {
      readTicket: async ({ reference }) => {
        asked.push(reference);
        return err(fault('not-found', 'none'));
      },
    },
    person: () => 'marie@exemple.fr',
    onPerson: () => undefined,
    language: () => 'fr',
    clock: createFakeClock(),
    onMoved: () => undefined,
  });
  const codeOf = (reference: string, email = 'marie@exemple.fr') =>
    find({ reference, email }).then(
      () => 'found',
      (thrown: unknown) => toFault(thrown).code,
    );
  return { asked, codeOf };
}

const SIGNS = Array.from('23456789ABCDEFGHJKMNPQRSTUVWXYZ');
const reference = fc.constant(null).map(() => createReference(randomInt));

test('one wrong sign, or two that changed places, are told before anybody is asked', async () => {
  const { asked, codeOf } = createBench();
  const slip = fc
    .tuple(reference, fc.nat(7), fc.constantFrom(...SIGNS), fc.boolean())
    .map(([right, at, sign, swapped]) => {
      const signs = Array.from(right.replaceAll('-', ''));
      if (swapped) [signs[at], signs[at + 1]] = [signs[at + 1]!, signs[at]!];
      else signs[at] = sign;
      return { right, typed: signs.join('') };
    })
    .filter(({ right, typed }) => right.replaceAll('-', '') !== typed);
  await fc.assert(
    fc.asyncProperty(slip, async ({ typed }) => {
      expect(await codeOf(typed)).toBe('reference-mistyped');
    }),
  );
  expect(asked).toEqual([]);
});

test('whatever is typed is answered with a code, and only a whole reference is asked for', async () => {
  const { asked, codeOf } = createBench();
  const anything = fc.oneof(fc.string({ maxLength: 40 }), reference);
  await fc.assert(
    fc.asyncProperty(anything, fc.string({ maxLength: 60 }), async (typed, email) => {
      const code = await codeOf(typed, email);
      expect(['reference-mistyped', 'fields-refused', 'not-found']).toContain(code);
    }),
  );
  expect(asked.every((one) => parseReference(one) === one)).toBe(true);
});

test('spaces, dashes and small letters are how people type', async () => {
  const { asked, codeOf } = createBench();
  const right = createReference(randomInt);
  expect(await codeOf(` ${right.toLowerCase().replaceAll('-', ' ')} `)).toBe('not-found');
  expect(asked).toEqual([right]);
});
