import { defineRule } from '../define-rule.ts';
import { checkedAs } from '../audio-facts.ts';

export const microphoneForbidden = defineRule({
  id: 'microphone-forbidden',
  group: 'audio',
  severity: 'blocking',
  when: 'the headset check ended because the system forbids the microphone to programs',
  articleId: 'micro-muet',
  categoryHint: 'dsi-materiel',
  explains: ['headset-check-silent', 'headset-check-faint'],
  signs: ['system-build'],
  find: (facts) => checkedAs(facts, 'refused-by-system'),
  title: { fr: 'micro interdit par le système', en: 'microphone forbidden by the system' },
  agent: {
    fr: 'Le système n’autorise pas les applications à utiliser le micro. Ouvrez les réglages de confidentialité, rubrique Microphone, et autorisez les applications.',
    en: 'The system does not let applications use the microphone. Open the privacy settings, Microphone, and allow applications.',
  },
  technician: {
    fr: 'Accès au micro refusé au niveau du système : réglage de confidentialité ou stratégie de groupe (LetAppsAccessMicrophone).',
    en: 'Microphone access is refused at system level: privacy setting or group policy (LetAppsAccessMicrophone).',
  },
});
