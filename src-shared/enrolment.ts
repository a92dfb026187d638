import { z } from 'zod';

/** Nothing that is mistaken for something else when it is read aloud. */
export const SPOKEN_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** As it crosses the API: three groups of four signs, 59 bits, without the dashes between them. */
export const EnrolmentCode = z.string().regex(/^[a-hjkmnp-z2-9]{12}$/u);

/** What a poste proves itself with from now on: 256 bits that it has drawn itself. */
export const PosteToken = z.string().regex(/^[\w-]{43}$/u);

/** A poste asks to be known. The same token again is the same request, whatever became of the answer. */
export const Enrolment = z.object({
  code: EnrolmentCode,
  /** The machine's own name, by which support finds it in its list. */
  poste: z.string().min(1).max(60),
  token: PosteToken,
});
export type Enrolment = z.infer<typeof Enrolment>;

export const Enrolled = z.object({ site: z.string() });
export type Enrolled = z.infer<typeof Enrolled>;

/** The code as it crosses the API, however it was typed; undefined for what is none. */
export function enrolmentCodeOf(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return EnrolmentCode.safeParse(plain).success ? plain : undefined;
}

/** `k7mr-2pxq-94dv`, as it is shown and read aloud. */
export function spokenCode(code: string): string {
  return code.replace(/(.{4})(?=.)/gu, '$1-');
}
