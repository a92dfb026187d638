import { holdTogether } from './hold-together.ts';
import type { Bilingual, Language } from './language.ts';

/** What is said beside a field every ticket has; a category's own questions bring theirs. */
const SENTENCES: Readonly<Record<string, Bilingual>> = {
  description: {
    fr: 'Dites en quelques mots ce qui se passe : c’est ce que le support lira en premier.',
    en: 'Say in a few words what is happening: it is what support reads first.',
  },
  categoryId: {
    fr: 'Choisissez une catégorie : elle décide de l’équipe qui recevra le ticket.',
    en: 'Pick a category: it decides which team receives the ticket.',
  },
  subject: {
    fr: 'Donnez un objet de 120 caractères au plus.',
    en: 'Give a subject of 120 characters at most.',
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
    en: 'Give the workstation affected, for example PC-214.',
  },
  'requester.phone': {
    fr: 'Ce numéro de téléphone est trop long : 40 caractères suffisent.',
    en: 'This phone number is too long: 40 characters are enough.',
  },
};

const ANSWER: Bilingual = {
  fr: 'Cette réponse dépasse 500 caractères : raccourcissez-la.',
  en: 'This answer is longer than 500 characters: shorten it.',
};

/** Whether a person typed it, so that a person can mend it. */
export function isAgentsField(field: string): boolean {
  return Object.hasOwn(SENTENCES, field) || field.startsWith('answers.');
}

export function fieldSentence(field: string, language: Language): string {
  return holdTogether((SENTENCES[field] ?? ANSWER)[language]);
}
