import { isoNow, type CentralPorts } from '../ports.ts';
import type { AuditEvent } from '../store/audit-log.ts';

/** Once it is done: what failed has not happened. `who` is a name as people read it. */
export function audit(
  { store, clock }: Pick<CentralPorts, 'store' | 'clock'>,
  who: string,
  event: AuditEvent,
): Promise<void> {
  return store.audit.append({ at: isoNow(clock), who, event });
}
