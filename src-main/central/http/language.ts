import { parseAccept } from 'hono/utils/accept';
import { Language } from '#shared/language.ts';

/** The first language of the list that we speak; French when there is none. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return (
    parseAccept(acceptLanguage ?? '')
      .map(({ type }) => Language.safeParse(type.slice(0, 2).toLowerCase()).data)
      .find((language) => language !== undefined) ?? 'fr'
  );
}
