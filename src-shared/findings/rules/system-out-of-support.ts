import { defineRule } from '../define-rule.ts';

/** General support of Windows 10 ended on 14 October 2025 (Microsoft lifecycle page); 22000 is the first Windows 11. */
const FIRST_SUPPORTED_BUILD = 22_000;

export const systemOutOfSupport = defineRule({
  id: 'system-out-of-support',
  group: 'system',
  severity: 'notable',
  when: 'the system is Windows 10 or older',
  articleId: null,
  categoryHint: 'dsi-materiel',
  find: (facts) => {
    const system = facts['operating-system'];
    const build = Number.parseInt(system?.build ?? '', 10);
    if (system === undefined || !/windows/iu.test(system.name) || /server/iu.test(system.name))
      return null;
    return build > 0 && build < FIRST_SUPPORTED_BUILD ? { version: system.version, build } : null;
  },
  title: { fr: 'version de Windows trop ancienne', en: 'outdated version of Windows' },
  agent: {
    fr: 'La version de Windows de ce poste n’est plus suivie par Microsoft. Vous n’avez rien à faire : c’est au support de la mettre à niveau.',
    en: 'The version of Windows on this workstation is no longer maintained by Microsoft. There is nothing for you to do: upgrading it is up to support.',
  },
  technician: {
    fr: ({ version, build }) =>
      `Windows ${version} (build ${build}) hors support général depuis le 14 octobre 2025 : vérifier l’ESU.`,
    en: ({ version, build }) =>
      `Windows ${version} (build ${build}) has been out of general support since 14 October 2025: check for ESU.`,
  },
});
