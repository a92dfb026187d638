import type { TestCentral } from '#tests/support/test-central.ts';

export type DeskVisitor = ReturnType<typeof createDeskVisitor>;
type Fields = Record<string, string> | [string, string][];

const FORM = 'application/x-www-form-urlencoded';
export const SAME_ORIGIN = { origin: 'http://central.test' };

/** A browser at the desk: it keeps its cookie, and sends forms as the pages do. */
export function createDeskVisitor(central: TestCentral) {
  let cookie = '';

  const keep = (answer: Response) => {
    const set = answer.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0] ?? '';
    return answer;
  };
  const open = async (path: string, headers: object = {}) =>
    keep(await central.fetch(path, { headers: { cookie, ...headers } }));
  const post = async (path: string, fields: Fields, headers: object = SAME_ORIGIN) =>
    keep(
      await central.fetch(path, {
        method: 'POST',
        headers: { 'content-type': FORM, cookie, ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
    );

  return {
    open,
    post,
    page: async (path: string, headers: object = {}) => (await open(path, headers)).text(),
    signIn: (name: string, password: string) => post('/desk/sign-in', { name, password }),
    signInByCode: (code: string) => post('/desk/sign-in', { code }),
    cookie: () => cookie,
  };
}

/** Somebody of the team, signed in with a password of their own. */
export async function createColleague(
  central: TestCentral,
  by: DeskVisitor,
  name: string,
): Promise<DeskVisitor & { readonly password: string }> {
  const given = handedOver(await (await by.post('/desk/team', { name })).text());
  const visitor = createDeskVisitor(central);
  await visitor.signIn(name, given);
  const password = `une phrase rien que pour ce test`;
  await visitor.post('/desk/account/password', { old: given, wanted: password, again: password });
  return { ...visitor, password };
}

/** The password a page of the team shows once. */
export function handedOver(page: string): string {
  const [, password] = /class="secret">([^<]+)</u.exec(page) ?? [];
  if (password === undefined) throw new Error('The page shows no password');
  return password;
}
