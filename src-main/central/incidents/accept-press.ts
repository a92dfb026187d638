import { FaultError } from '#shared/errors.ts';
import type { CentralPorts } from '../ports.ts';
import type { PressRecord } from '../store/incident-store.ts';

/**
 * Counts a poste for a notice, once. One that has ended meanwhile, or whose scope has changed, was shown
 * when the person pressed, so it counts.
 * @throws FaultError `not-found`, `key-reused`
 */
export async function acceptPress(
  { store: { knowledge, incidents } }: Pick<CentralPorts, 'store'>,
  press: PressRecord,
): Promise<{ headCount: number }> {
  const notices = await knowledge.listNotices();
  const notice = notices.find(({ id }) => id === press.noticeId);
  if (notice?.incident !== true) throw new FaultError('not-found', 'No such incident');
  if ((await incidents.press(press)) === 'key-reused') {
    throw new FaultError('key-reused', 'The key was used for another notice or poste');
  }
  return { headCount: await incidents.headCount(press.noticeId) };
}
