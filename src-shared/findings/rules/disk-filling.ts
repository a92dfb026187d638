import { defineRule } from '../define-rule.ts';
import { firstChange } from '../recent.ts';
import { diskRoom } from '../say.ts';

export const diskFilling = defineRule({
  id: 'disk-filling',
  group: 'hardware',
  severity: 'notable',
  when: 'a disk has lost much of its room since the last good day',
  articleId: 'pc-lent',
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const change = firstChange(facts, 'disk-filling');
    if (change === null) return null;
    const [had, left] = [Number(change.before), Number(change.after)];
    return Number.isFinite(had) && Number.isFinite(left)
      ? { disk: change.device, had, left }
      : null;
  },
  title: { fr: 'disque qui se remplit', en: 'disk filling up' },
  agent: {
    fr: 'Le disque du poste se remplit vite. Videz la corbeille et le dossier Téléchargements.',
    en: 'The disk of the workstation fills up fast. Empty the bin and the Downloads folder.',
  },
  technician: {
    fr: ({ disk, had, left }) =>
      `Plus que ${diskRoom.fr(left)} sur ${disk}, contre ${diskRoom.fr(had)} le dernier bon jour ; chercher un journal ou un profil qui enfle.`,
    en: ({ disk, had, left }) =>
      `Only ${diskRoom.en(left)} left on ${disk}, against ${diskRoom.en(had)} on the last good day; look for a log or a profile that swells.`,
  },
});
