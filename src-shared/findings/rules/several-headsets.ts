import { defineRule } from '../define-rule.ts';
import { headsetsFor } from '../audio-facts.ts';
import { sameDevice } from '../device-names.ts';

export const severalHeadsets = defineRule({
  id: 'several-headsets',
  group: 'audio',
  severity: 'notable',
  when: 'two headsets or more are plugged in',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  signs: ['device-new', 'audio-new'],
  find: (facts) => {
    const headsets = [...new Set(headsetsFor(facts, 'input'))];
    const apart = headsets.filter(
      (one) => !headsets.some((other) => other !== one && sameDevice(one, other)),
    );
    return apart.length < 2 ? null : { count: apart.length, devices: apart.join(', ') };
  },
  title: { fr: 'plusieurs casques branchés', en: 'several headsets plugged in' },
  agent: {
    fr: ({ count }) => `${count} casques sont branchés. Débranchez celui que vous ne portez pas.`,
    en: ({ count }) => `${count} headsets are plugged in. Unplug the one you do not wear.`,
  },
  technician: {
    fr: ({ count, devices }) =>
      `${count} casques présents (${devices}) : le softphone peut en avoir choisi un autre.`,
    en: ({ count, devices }) =>
      `${count} headsets are present (${devices}): the softphone may have chosen another one.`,
  },
});
