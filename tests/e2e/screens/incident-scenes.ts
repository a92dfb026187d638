import { sampleNotice } from '#tests/support/sample-notice.ts';
import { sampleSnapshot } from '#tests/support/sample-window.ts';
import type { Scene } from './scenes.ts';

const snapshot = sampleSnapshot();
const hermes = sampleNotice({
  title: 'Hermès inaccessible',
  text: 'Les appels passent par le poste de secours. Le support y travaille, retour prévu vers 11 h.',
  applications: ['Hermès'],
  headCount: 12,
  startsAt: new Date(Date.now() - 25 * 60_000).toISOString(),
});
const maintenance = sampleNotice({
  id: 'n2',
  title: 'maintenance du CRM ce soir à 20 h',
  incident: false,
  startsAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
});
const started = (reach: 'reachable' | 'unreachable') => ({
  snapshot: {
    central: { ...snapshot.central, reach },
    catalogue: { ...snapshot.catalogue, notices: [hermes, maintenance] },
  },
});

/** A banner before the words, what it says once it is pressed, and without a network. */
export const INCIDENT_SCENES: readonly Scene[] = [
  { name: 'incident', start: started('reachable') },
  {
    name: 'incident-counted',
    start: started('reachable'),
    async lead(page) {
      await page.getByRole('button', { name: 'Je suis concerné aussi' }).click();
      await page.getByText('votre poste est compté').waitFor();
    },
  },
  {
    name: 'incident-waiting',
    start: started('unreachable'),
    async lead(page) {
      await page.getByRole('button', { name: 'Je suis concerné aussi' }).click();
      await page.getByText('au retour du réseau').waitFor();
    },
  },
];
