import { randomBytes, randomUUID } from 'node:crypto';
import type { HelpDeskFile, HelpDeskReply, HelpDeskTicket } from '#central/help-desks/help-desk.ts';

/** A picture by its signature; the rest is chance, every value of a byte among it. */
export function picture(name: string, bytes = 3000): HelpDeskFile {
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = Buffer.concat([signature, randomBytes(Math.max(0, bytes - signature.length))]);
  return { name, mediaType: 'image/png', data };
}

export function report(): HelpDeskFile {
  const data = Buffer.from(
    JSON.stringify({ mémoire: '8 Go', signe: '«\u{a0}œ\u{a0}»', emoji: '🎧' }),
  );
  return { name: 'rapport-du-poste.json', mediaType: 'application/json', data };
}

export function ticket(changes: Partial<HelpDeskTicket> = {}): HelpDeskTicket {
  return {
    token: randomUUID(),
    categoryId: 'bytel-poste',
    subject: 'Casque muet',
    text: 'Mon casque ne marche plus, le client ne m’entend pas.',
    requester: { name: 'Marie Durand', email: 'marie.durand@exemple.fr', poste: 'PC-214' },
    files: [],
    ...changes,
  };
}

export function reply(changes: Partial<HelpDeskReply> = {}): HelpDeskReply {
  return {
    token: randomUUID(),
    author: 'Marie Durand',
    poste: 'PC-214',
    text: 'C’est toujours muet.\n\nJ’ai changé de prise.',
    files: [],
    ...changes,
  };
}
