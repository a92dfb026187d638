import { randomBytes } from 'node:crypto';
import { giveCode } from '#central/access/enrol-poste.ts';
import { systemClock, systemRandom } from '#central/real-ports.ts';
import type { RealCentral } from '#tests/support/real-central.ts';

/** Postes of two sites, as their machines name themselves, their profile, and a code that is still open. */
export async function enrolSome({ url, store }: RealCentral): Promise<void> {
  const ports = { store, clock: systemClock, random: systemRandom };
  for (const [site, postes] of [
    ['Douala, plateau 2', ['PC-114', 'PC-115', 'PC-214']],
    ['Yaoundé', ['YDE-SUPERVISION-01']],
  ] as const) {
    const order = { site, posts: 300, forMs: 7 * 86_400_000, by: 'Support' };
    const { code } = await giveCode(ports, order);
    for (const poste of postes) {
      const token = randomBytes(32).toString('base64url');
      const body = JSON.stringify({ code, poste, token });
      await fetch(`${url}/v1/enrolments`, { method: 'POST', body });
      if (poste === 'PC-115') continue;
      await fetch(`${url}/v1/notices`, { headers: { authorization: `Bearer ${token}` } });
    }
  }
  await store.profiles.save(
    {
      ...{ id: 'voix', name: 'Plateaux voix', sites: ['Douala, plateau 2', 'Yaoundé'] },
      ...{ hiddenCategories: ['dsi-crm'], hiddenArticles: ['casque-sans-son'] },
      updatedAt: new Date().toISOString(),
    },
    null,
  );
  const [, , revoked] = await store.enrolments.listPostes('douala', 3);
  await store.enrolments.revoke(revoked?.id ?? '', new Date().toISOString());
}
