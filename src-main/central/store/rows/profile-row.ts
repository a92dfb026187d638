import { z } from 'zod';
import { Profile } from '../../profiles/profile.ts';

export const ProfileRow = z
  .object({ body: z.string() })
  .transform(({ body }): Profile => Profile.parse(JSON.parse(body)));
