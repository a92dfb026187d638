import { defineRule } from '../define-rule.ts';
import { fullDisk } from '../full-disk.ts';
import { diskRoom } from '../say.ts';

/** Feature updates of Windows ask for 10 GB and more; a share alone would blame large disks. */
const NEARLY_FULL_BYTES = 10e9;
const NEARLY_FULL_SHARE = 0.05;

export const diskNearlyFull = defineRule({
  id: 'disk-nearly-full',
  group: 'hardware',
  severity: 'degrading',
  when: 'a disk of more than 16 GB has less than 5 % and less than 10 GB left',
  articleId: 'pc-lent',
  categoryHint: 'dsi-materiel',
  explains: ['disk-filling'],
  signs: ['disk-filling', 'disk-short'],
  find: (facts) =>
    fullDisk(
      facts,
      ({ freeBytes, totalBytes }) =>
        freeBytes < NEARLY_FULL_BYTES && freeBytes < totalBytes * NEARLY_FULL_SHARE,
    ),
  title: { fr: 'disque presque plein', en: 'disk nearly full' },
  agent: {
    fr: ({ disk }) =>
      `Le disque ${disk} est presque plein. Videz la corbeille et le dossier Téléchargements.`,
    en: ({ disk }) => `The disk ${disk} is nearly full. Empty the bin and the Downloads folder.`,
  },
  technician: {
    fr: ({ free, disk }) =>
      `Plus que ${diskRoom.fr(free)} sur ${disk} ; lenteurs et mises à jour bloquées à prévoir.`,
    en: ({ free, disk }) =>
      `Only ${diskRoom.en(free)} left on ${disk}; expect slowness and blocked updates.`,
  },
});
