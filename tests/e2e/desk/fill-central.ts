import { randomUUID } from 'node:crypto';
import type { Receipt } from '#shared/central-api.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { lineOf, reportWith } from '#tests/support/healthy-report.ts';
import type { RealCentral } from '#tests/support/real-central.ts';
import { richReport } from '#tests/support/rich-report.ts';
import { ticketContent, ticketRequest } from '#tests/support/test-central.ts';

const people = [
  ['Marie Durand', 'PC-214'],
  ['Karim Benali', 'PC-031'],
  ['Sophie Lemaire', 'PC-108'],
  ['Awa Ndiaye', 'PC-077'],
] as const;

const line = { lost: 2, jitterMs: 41 };

/** Two of each but the first, as a floor would send them on one morning. */
const SENT: readonly Partial<TicketContent>[] = [
  {
    subject: 'Mon casque ne marche plus, le client ne m’entend pas',
    categoryId: 'dsi-materiel',
    report: richReport(),
  },
  {
    subject: 'Les appels sont hachés depuis ce matin',
    categoryId: 'bytel-gresillement',
    report: reportWith({ 'line-quality': [lineOf('gateway'), lineOf('softphone', line)] }),
  },
  {
    subject: 'La souris double-clique toute seule',
    categoryId: 'dsi-materiel',
    report: reportWith({}),
  },
  { subject: 'Mot de passe refusé sur le lecteur commun', categoryId: 'dsi-acces-systeme' },
  { subject: 'Plus aucune page ne s’ouvre', categoryId: 'dsi-connexion-internet' },
  { subject: 'Toute la production est arrêtée', categoryId: 'bytel-arret-production' },
  { subject: 'Afficher le nom du client plus grand dans Hermès', categoryId: 'suggestion' },
];

/** Answers the references, in the order of `SENT`. */
export async function fillCentral({ url, agentToken }: RealCentral): Promise<string[]> {
  const references: string[] = [];
  for (const [at, sent] of SENT.entries()) {
    const [name, poste] = people[at % people.length] ?? people[0];
    const subject = sent.subject ?? '';
    const requester = { name, poste, email: 'agent@exemple.fr', phone: '' };
    const content = ticketContent({ ...sent, requester, description: `${subject}.`, answers: {} });
    const request = ticketRequest(content, [], randomUUID());
    const answer = await fetch(`${url}/v1/tickets`, {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${agentToken}` },
    });
    // A category that asks something is left to the others.
    if (answer.status !== 201) continue;
    references.push(((await answer.json()) as Receipt).reference);
  }
  return references;
}
