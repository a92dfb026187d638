import { z } from 'zod';
import { HelpDeskError } from './help-desk-error.ts';

/** A token stands in searches of other programs: what is no UUID is refused rather than quoted. */
export function assertToken(token: string): void {
  if (!z.uuid().safeParse(token).success) throw new HelpDeskError('refused', 'Not a UUID');
}
