import type { Profile } from '../profiles/profile.ts';

export interface ProfileStore {
  /** By name. */
  list(): Promise<Profile[]>;
  /** `seen` is the `updatedAt` of what was on the screen; null for one that is new. */
  save(profile: Profile, seen: string | null): Promise<'saved' | 'changed-meanwhile'>;
  /** What it hid is seen again. */
  remove(id: string): Promise<void>;
}
