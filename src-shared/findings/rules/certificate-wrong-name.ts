import { defineRule } from '../define-rule.ts';
import { brokeFor } from '../ladder-break.ts';

export const certificateWrongName = defineRule({
  id: 'certificate-wrong-name',
  group: 'network',
  severity: 'degrading',
  when: "the certificate that answers bears another name than the central's",
  articleId: null,
  categoryHint: null,
  signs: ['network'],
  find: (facts) => brokeFor(facts, 'certificate-wrong-name'),
  title: { fr: 'certificat d’un autre serveur', en: 'certificate of another server' },
  agent: {
    fr: 'Un autre serveur répond à la place du support. Vérifiez que vous êtes sur le réseau du site.',
    en: 'Another server answers in the place of support. Check that you are on the site’s network.',
  },
  technician: {
    fr: ({ host }) =>
      `Le certificat présenté ne porte pas le nom ${host} : mauvais hôte virtuel, portail ou interception.`,
    en: ({ host }) =>
      `The certificate shown does not bear the name ${host}: wrong virtual host, portal or interception.`,
  },
});
