import { defineRule } from '../define-rule.ts';
import { fullDisk } from '../full-disk.ts';
import { diskRoom } from '../say.ts';

/** Below this Windows can no longer grow its page file, and programs fail to save. */
const FULL_BYTES = 500e6;

export const diskFull = defineRule({
  id: 'disk-full',
  group: 'hardware',
  severity: 'blocking',
  when: 'a disk of more than 16 GB has less than 500 MB left',
  articleId: 'pc-lent',
  categoryHint: 'dsi-materiel',
  explains: ['disk-nearly-full', 'disk-filling', 'memory-short'],
  signs: ['disk-filling', 'disk-short'],
  find: (facts) => fullDisk(facts, ({ freeBytes }) => freeBytes < FULL_BYTES),
  title: { fr: 'disque plein', en: 'disk full' },
  agent: {
    fr: ({ disk }) =>
      `Le disque ${disk} est plein. Videz la corbeille et le dossier Téléchargements.`,
    en: ({ disk }) => `The disk ${disk} is full. Empty the bin and the Downloads folder.`,
  },
  technician: {
    fr: ({ free, disk }) =>
      `Plus que ${diskRoom.fr(free)} sur ${disk} ; pas de place pour le fichier d’échange ni les profils.`,
    en: ({ free, disk }) =>
      `Only ${diskRoom.en(free)} left on ${disk}; no room left for the page file or profiles.`,
  },
});
