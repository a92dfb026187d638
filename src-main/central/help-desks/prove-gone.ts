import { randomUUID } from 'node:crypto';
import { HelpDeskError } from './help-desk-error.ts';
import type { HelpDesk } from './help-desk.ts';

/**
 * A ticket counts as gone once its help desk has answered a search and said so of the ticket again: what
 * stands in its place while it is being replaced says 404 of everything. Whatever else is heard then is
 * thrown in its stead.
 */
export function proveGone(desk: HelpDesk): HelpDesk {
  const { setStatus } = desk;
  const readAgain = async (id: string, thrown: unknown) => {
    if (!(thrown instanceof HelpDeskError) || thrown.code !== 'gone') throw thrown;
    // Nothing bears a token that is born here.
    await desk.find(randomUUID());
    return desk.read(id);
  };
  const write = async <Answer>(id: string, act: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await act();
    } catch (thrown) {
      await readAgain(id, thrown);
      const { details } = thrown as HelpDeskError;
      throw new HelpDeskError('refused', `Ticket ${id} is there and was not found`, details);
    }
  };
  return {
    ...desk,
    read: (id) => desk.read(id).catch((thrown: unknown) => readAgain(id, thrown)),
    reply: (id, reply) => write(id, () => desk.reply(id, reply)),
    ...(setStatus === undefined
      ? {}
      : { setStatus: (id, status) => write(id, () => setStatus(id, status)) }),
  };
}
