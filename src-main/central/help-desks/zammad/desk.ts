import type { Door } from '../door.ts';
import { Me } from './schemas.ts';
import type { ZammadSettings } from './settings.ts';

/** What the parts of this adapter share. */
export interface ZammadDesk {
  readonly door: Door;
  readonly settings: ZammadSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The number of the account, once it is known. */
  us?: Promise<number>;
}

export function askWhoWeAre(desk: ZammadDesk): Promise<number> {
  const asking = (desk.us ??= desk.door
    .ask({ path: '/users/me', schema: Me })
    .then(({ id }) => id));
  asking.catch(() => {
    if (desk.us === asking) delete desk.us;
  });
  return asking;
}
