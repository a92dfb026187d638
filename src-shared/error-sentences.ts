import type { ErrorCode, Fault } from './errors.ts';
import { formatBytes } from './format-bytes.ts';
import { holdTogether } from './hold-together.ts';
import type { Bilingual, Language } from './language.ts';

/** The sentence for each code: what happened, what is safe, what to do. `{…}` come from details. */
const SENTENCES: Record<ErrorCode, Bilingual> = {
  'unknown-call': {
    fr: 'Cette action n’existe pas dans cette version de SOS Poste. Redémarrez SOS Poste.',
    en: 'This action does not exist in this version of SOS Poste. Restart SOS Poste.',
  },
  'invalid-input': {
    fr: 'SOS Poste n’a pas compris cette action. Rien n’est perdu ; recommencez.',
    en: 'SOS Poste did not understand this action. Nothing is lost; try again.',
  },
  'invalid-output': {
    fr: 'SOS Poste a produit une réponse illisible. Rien n’est perdu ; redémarrez SOS Poste.',
    en: 'SOS Poste produced an unreadable answer. Nothing is lost; restart SOS Poste.',
  },
  'wrong-token': {
    fr: 'Cette page n’est plus valable. Rouvrez SOS Poste depuis le bureau ou le menu.',
    en: 'This page is no longer valid. Open SOS Poste again from the desktop or the menu.',
  },
  'wrong-origin': {
    fr: 'Une autre page a tenté d’utiliser SOS Poste et a été refusée. Rien n’est perdu.',
    en: 'Another page tried to use SOS Poste and was refused. Nothing is lost.',
  },
  'wrong-host': {
    fr: 'SOS Poste ne répond qu’à l’adresse affichée à son démarrage.',
    en: 'SOS Poste only answers at the address shown when it started.',
  },
  'request-too-large': {
    fr: 'L’envoi dépasse {limit}. Retirez une image et recommencez.',
    en: 'What you are sending exceeds {limit}. Remove a picture and try again.',
  },
  'program-stopped': {
    fr: 'SOS Poste ne répond plus. Votre texte reste dans cette fenêtre ; redémarrez SOS Poste.',
    en: 'SOS Poste no longer answers. Your text stays in this window; restart SOS Poste.',
  },
  'not-available-here': {
    fr: 'Cette fonction n’est pas disponible sur ce poste.',
    en: 'This function is not available on this workstation.',
  },
  internal: {
    fr: 'SOS Poste a rencontré un problème. Votre texte et vos tickets sont gardés ; recommencez.',
    en: 'SOS Poste ran into a problem. Your text and your tickets are kept; try again.',
  },
  'capture-refused': {
    fr: 'Le système n’a pas laissé lire l’écran. Vous pouvez envoyer sans image ou en coller une.',
    en: 'The system did not let us read the screen. You can send without a picture or paste one.',
  },
  'capture-failed': {
    fr: 'L’écran n’a pas pu être lu. Vous pouvez envoyer sans image ou en coller une.',
    en: 'The screen could not be read. You can send without a picture or paste one.',
  },
  'capture-timeout': {
    fr: 'La capture a pris trop de temps et a été arrêtée. Vous pouvez envoyer sans image.',
    en: 'The capture took too long and was stopped. You can send without a picture.',
  },
  'capture-empty': {
    fr: 'La capture est vide. Vous pouvez recommencer, coller une image ou envoyer sans image.',
    en: 'The capture is empty. You can try again, paste a picture or send without one.',
  },
  'capture-uniform': {
    fr: 'L’image est d’une seule couleur : l’écran était sans doute verrouillé ou protégé. Vous pouvez coller une image.',
    en: 'The picture is a single colour: the screen was probably locked or protected. You can paste a picture.',
  },
  'capture-tool-missing': {
    fr: 'Aucun outil de capture n’est installé sur ce poste. Vous pouvez coller une image.',
    en: 'No capture tool is installed on this workstation. You can paste a picture.',
  },
  'capture-disabled': {
    fr: 'La capture d’écran est désactivée sur ce site. Vous pouvez envoyer sans image.',
    en: 'Screen capture is switched off on this site. You can send without a picture.',
  },
  'capture-primary-only': {
    fr: 'Votre site limite la capture à l’écran sous le pointeur. Le pointeur n’a pas pu être localisé : seul l’écran principal est joint.',
    en: 'Your site limits captures to the screen under the pointer. The pointer could not be located: only the main screen is attached.',
  },
  'capture-screen-unknown': {
    fr: 'Votre site limite la capture à l’écran sous le pointeur, et cet écran n’a pas pu être reconnu. Aucun n’est joint ; vous pouvez coller une image.',
    en: 'Your site limits captures to the screen under the pointer, and that screen could not be identified. None is attached; you can paste a picture.',
  },
  'picture-unreadable': {
    fr: 'Le fichier « {name} » n’est pas une image lisible. Choisissez un PNG, un JPEG ou un WebP.',
    en: 'The file “{name}” is not a readable picture. Choose a PNG, a JPEG or a WebP.',
  },
  'picture-too-large': {
    fr: 'L’image « {name} » pèse {bytes} ; la limite est de {limit}. Choisissez-en une plus petite.',
    en: 'The picture “{name}” is {bytes}; the limit is {limit}. Choose a smaller one.',
  },
  'picture-unsupported': {
    fr: 'Le format de « {name} » n’est pas accepté. Choisissez un PNG, un JPEG ou un WebP.',
    en: 'The format of “{name}” is not accepted. Choose a PNG, a JPEG or a WebP.',
  },
  'too-many-pictures': {
    fr: 'Un ticket contient au plus 8 images. Retirez-en une avant d’en ajouter.',
    en: 'A ticket holds at most 8 pictures. Remove one before adding another.',
  },
  'fields-refused': {
    fr: 'Il manque une précision ; elle est indiquée à côté du champ.',
    en: 'A detail is missing; it is named beside the field.',
  },
  'move-refused': {
    fr: 'Ce ticket est en train de partir ou déjà reçu : il ne peut plus être modifié. Ajoutez-y une réponse.',
    en: 'This ticket is being sent or has been received: it can no longer be edited. Add a reply to it.',
  },
  'delivery-uncertain': {
    fr: 'Le support a peut-être déjà reçu ce ticket, mais il est injoignable. Le ticket reste en attente ; réessayez quand le réseau sera revenu.',
    en: 'Support may already have received this ticket but cannot be reached. The ticket keeps waiting; try again when the network is back.',
  },
  'already-delivered': {
    fr: 'Le support avait bien reçu ce ticket : sa référence est maintenant définitive. Ajoutez une réponse plutôt que de le modifier.',
    en: 'Support had received this ticket after all: its reference is now final. Add a reply rather than editing it.',
  },
  'draft-in-the-way': {
    fr: 'Un autre ticket est en cours d’écriture. Envoyez-le ou effacez-le d’abord.',
    en: 'Another ticket is being written. Send it or clear it first.',
  },
  'disk-full': {
    fr: 'Le disque est plein : il manque {missing} pour garder les images. Libérez de la place ; votre texte reste ici.',
    en: 'The disk is full: {missing} more is needed to keep the pictures. Free some space; your text stays here.',
  },
  'queue-full': {
    fr: 'Trop d’images attendent déjà sur ce poste (limite : {limit}). Ce ticket n’est pas encore enregistré : envoyez-le sans image, ou attendez que les autres soient partis.',
    en: 'Too many pictures are already waiting on this workstation (limit: {limit}). This ticket is not saved yet: send it without pictures, or wait until the others have been sent.',
  },
  'storage-read-only': {
    fr: 'Le dossier de SOS Poste est en lecture seule : rien ne peut y être gardé. Prévenez le support.',
    en: 'The SOS Poste folder is read-only: nothing can be kept there. Tell support.',
  },
  'storage-corrupt': {
    fr: 'Le fichier des tickets était abîmé. Il a été mis de côté et ce qui était lisible a été récupéré.',
    en: 'The ticket file was damaged. It was set aside and what could be read was recovered.',
  },
  'storage-damaged': {
    fr: 'Le fichier des tickets est abîmé. Quittez SOS Poste puis rouvrez-le : ce qui est lisible sera récupéré.',
    en: 'The ticket file is damaged. Quit SOS Poste and start it again: what can be read will be recovered.',
  },
  'storage-failed': {
    fr: 'Le ticket n’a pas pu être enregistré sur ce poste. Rien n’a été envoyé ; recommencez.',
    en: 'The ticket could not be stored on this workstation. Nothing was sent; try again.',
  },
  'storage-back': {
    fr: 'Ce poste peut de nouveau garder vos tickets, mais pas avant un redémarrage de SOS Poste : copiez votre texte, quittez SOS Poste puis rouvrez-le.',
    en: 'This workstation can keep your tickets again, but not before SOS Poste restarts: copy your text, quit SOS Poste and start it again.',
  },
  'settings-corrupt': {
    fr: 'Le fichier des réglages était illisible. Il a été mis de côté ; les réglages par défaut s’appliquent.',
    en: 'The settings file was unreadable. It was set aside; the default settings apply.',
  },
  'policy-ignored': {
    fr: 'La configuration de ce poste est illisible et a été ignorée. Prévenez le support.',
    en: 'This workstation’s configuration is unreadable and was ignored. Tell support.',
  },
  offline: {
    fr: 'Le réseau ne répond pas. Le ticket partira tout seul dès le retour du réseau.',
    en: 'The network does not answer. The ticket will be sent automatically when it is back.',
  },
  'name-not-resolved': {
    fr: 'Le nom du serveur du support est introuvable (DNS). Le ticket partira tout seul plus tard.',
    en: 'The support server’s name cannot be found (DNS). The ticket will be sent automatically later.',
  },
  'connection-refused': {
    fr: 'Le serveur du support n’accepte pas la connexion. Le ticket partira tout seul plus tard.',
    en: 'The support server does not accept the connection. The ticket will be sent automatically later.',
  },
  'certificate-refused': {
    fr: 'Le certificat du serveur du support n’est pas reconnu. Le ticket est gardé ; prévenez le support.',
    en: 'The support server’s certificate is not trusted. The ticket is kept; tell support.',
  },
  timeout: {
    fr: 'Le support n’a pas répondu à temps. Le ticket est gardé et repartira tout seul.',
    en: 'Support did not answer in time. The ticket is kept and will be sent again automatically.',
  },
  'captive-portal': {
    fr: 'Une page de connexion répond à la place du support. Identifiez-vous sur le réseau : le ticket partira tout seul.',
    en: 'A sign-in page answers instead of support. Sign in to the network: the ticket will be sent automatically.',
  },
  'not-enrolled': {
    fr: 'Ce poste n’est pas reconnu par le support. Vos tickets sont gardés ici ; demandez un code au support et saisissez-le dans les réglages.',
    en: 'This workstation is not recognised by support. Your tickets are kept here; ask support for a code and type it in the settings.',
  },
  'enrolment-refused': {
    fr: 'Ce code n’est pas accepté : il est inexact, expiré ou déjà utilisé. Demandez-en un autre au support.',
    en: 'This code is not accepted: it is inexact, expired or already used. Ask support for another one.',
  },
  'not-found': {
    fr: 'Le support ne trouve pas ce ticket. Vérifiez la référence et l’adresse e-mail ; s’il est ancien, il a pu être effacé.',
    en: 'Support cannot find this ticket. Check the reference and the e-mail address; an old one may have been erased.',
  },
  'ticket-too-large': {
    fr: 'Le support refuse un ticket de cette taille. Retirez une image et renvoyez-le.',
    en: 'Support refuses a ticket of this size. Remove a picture and send it again.',
  },
  'ticket-refused': {
    fr: 'Le support demande une correction avant d’accepter ce ticket. Modifiez-le, puis renvoyez-le.',
    en: 'Support asks for a correction before accepting this ticket. Edit it, then send it again.',
  },
  'rate-limited': {
    fr: 'Le support est très sollicité. Le ticket attend son tour et partira tout seul.',
    en: 'Support is very busy. The ticket waits its turn and will be sent automatically.',
  },
  'central-failed': {
    fr: 'Le serveur du support est en panne. Le ticket est gardé et repartira tout seul.',
    en: 'The support server is down. The ticket is kept and will be sent again automatically.',
  },
  'central-unreadable': {
    fr: 'La réponse du support est illisible. Le ticket est gardé et repartira tout seul.',
    en: 'Support’s answer is unreadable. The ticket is kept and will be sent again automatically.',
  },
  'receipt-mismatch': {
    fr: 'Le support n’a pas tout reçu. Le ticket est gardé et les images repartiront.',
    en: 'Support did not receive everything. The ticket is kept and the pictures will be sent again.',
  },
  'key-reused': {
    fr: 'Ce ticket porte la clé d’un autre. Prévenez le support.',
    en: 'This ticket carries the key of another. Tell support.',
  },
  'ticket-taken-back': {
    fr: 'Ce ticket a été modifié sur le poste : c’est sa nouvelle version qui partira.',
    en: 'This ticket was edited on the workstation: its new version is the one that will be sent.',
  },
  'ticket-closed': {
    fr: 'Ce ticket est clos depuis longtemps et n’accepte plus de réponse. Signalez le problème dans un nouveau ticket.',
    en: 'This ticket was closed long ago and accepts no more replies. Report the problem in a new ticket.',
  },
  'reference-mistyped': {
    fr: 'Cette référence est incomplète ou inexacte. Vérifiez-la : elle ressemble à K7M-2PX-94H.',
    en: 'This reference is incomplete or inexact. Check it: it looks like K7M-2PX-94H.',
  },
  'not-yours': {
    fr: 'Une autre personne a envoyé ce ticket depuis ce poste : seuls son objet et son état se lisent ici.',
    en: 'Somebody else sent this ticket from this workstation: only its subject and state can be read here.',
  },
};

/** The sentence to show for a fault, its sizes and names filled in. */
export function sentenceFor(problem: Pick<Fault, 'code' | 'details'>, language: Language): string {
  const details = problem.details ?? {};
  const size = (bytes: number | undefined) => formatBytes(bytes ?? 0, language);
  return holdTogether(SENTENCES[problem.code][language])
    .replace('{name}', details.name ?? '')
    .replace('{bytes}', size(details.bytes))
    .replace('{limit}', size(details.limitBytes))
    .replace('{missing}', size(details.missingBytes));
}
