import type { Bilingual, Language } from '#shared/language.ts';

/** What is said beside a field every ticket has; a category's own questions bring theirs. */
const SENTENCES: Record<string, Bilingual> = {
  description: {
    fr: 'Dites en quelques mots ce qui se passe : c’est ce que le support lira en premier.',
    en: 'Say in a few words what happens: it is what support reads first.',
  },
  categoryId: {
    fr: 'Choisissez une catégorie : elle décide de l’équipe qui recevra le ticket.',
    en: 'Pick a category: it decides which team receives the ticket.',
  },
  'requester.name': {
    fr: 'Indiquez votre nom, pour que le support sache à qui répondre.',
    en: 'Give your name, so that support knows whom to answer.',
  },
  'requester.email': {
    fr: 'Indiquez une adresse e-mail complète, par exemple marie.durand@exemple.fr.',
    en: 'Give a complete e-mail address, for example mary.smith@example.com.',
  },
  'requester.poste': {
    fr: 'Indiquez le poste concerné, par exemple PC-214.',
    en: 'Give the workstation concerned, for example PC-214.',
  },
  'requester.phone': {
    fr: 'Ce numéro est trop long ; 40 signes suffisent.',
    en: 'This number is too long; 40 characters are enough.',
  },
};

const ANY: Bilingual = {
  fr: 'Ce champ n’est pas rempli comme il faut.',
  en: 'This field is not filled in as it should be.',
};

export function fieldSentence(field: string, language: Language): string {
  return (SENTENCES[field] ?? ANY)[language];
}
