import type { ErrorCode, Fault } from './errors.ts';
import { formatBytes } from './format-bytes.ts';
import type { Bilingual, Language } from './language.ts';

/** The sentence for each code: what happened, what is safe, what to do. `{…}` come from details. */
const SENTENCES: Record<ErrorCode, Bilingual> = {
  'unknown-call': {
    fr: 'Cette action n’existe pas dans cette version de SOS Poste. Relancez le programme.',
    en: 'This action does not exist in this version of SOS Poste. Restart the program.',
  },
  'invalid-input': {
    fr: 'La demande est mal formée et n’a pas été traitée. Rien n’a été perdu.',
    en: 'The request is malformed and was not handled. Nothing was lost.',
  },
  'invalid-output': {
    fr: 'SOS Poste a produit une réponse illisible. Rien n’a été perdu ; relancez le programme.',
    en: 'SOS Poste produced an unreadable answer. Nothing was lost; restart the program.',
  },
  'wrong-token': {
    fr: 'Cette page n’est plus autorisée. Rouvrez SOS Poste depuis le bureau ou le menu.',
    en: 'This page is no longer allowed. Open SOS Poste again from the desktop or the menu.',
  },
  'wrong-origin': {
    fr: 'Une autre page a tenté d’utiliser SOS Poste. La demande a été refusée.',
    en: 'Another page tried to use SOS Poste. The request was refused.',
  },
  'wrong-host': {
    fr: 'SOS Poste ne répond qu’à l’adresse affichée à son démarrage.',
    en: 'SOS Poste only answers at the address shown when it started.',
  },
  'request-too-large': {
    fr: 'La demande dépasse {limit}. Retirez une image et recommencez.',
    en: 'The request exceeds {limit}. Remove a picture and try again.',
  },
  'program-stopped': {
    fr: 'SOS Poste ne répond plus. Votre texte reste dans cette fenêtre ; relancez le programme.',
    en: 'SOS Poste no longer answers. Your text stays in this window; restart the program.',
  },
  'not-available-here': {
    fr: 'Cette fonction n’est pas disponible sur ce poste.',
    en: 'This function is not available on this workstation.',
  },
  internal: {
    fr: 'SOS Poste a rencontré un défaut. Votre texte et vos tickets sont gardés ; recommencez.',
    en: 'SOS Poste met a defect. Your text and your tickets are kept; try again.',
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
    fr: 'La capture est vide. Vous pouvez recommencer, coller une image ou envoyer sans.',
    en: 'The capture is empty. You can try again, paste a picture or send without.',
  },
  'capture-uniform': {
    fr: 'L’image est d’une seule couleur : l’écran était sans doute verrouillé ou protégé.',
    en: 'The picture is a single colour: the screen was probably locked or protected.',
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
    fr: 'Votre site limite la capture à l’écran sous le pointeur. Le pointeur n’a pas pu être situé : seul l’écran principal est joint.',
    en: 'Your site limits captures to the screen under the pointer. The pointer could not be placed: only the main screen is attached.',
  },
  'capture-screen-unknown': {
    fr: 'Votre site limite la capture à l’écran sous le pointeur, et cet écran n’a pas pu être reconnu. Aucun n’est joint ; vous pouvez coller une image.',
    en: 'Your site limits captures to the screen under the pointer, and that screen could not be told. None is attached; you can paste a picture.',
  },
  'picture-unreadable': {
    fr: 'Le fichier « {name} » n’est pas une image lisible. Choisissez un PNG, un JPEG ou un WebP.',
    en: 'The file “{name}” is not a readable picture. Choose a PNG, a JPEG or a WebP.',
  },
  'picture-too-large': {
    fr: 'L’image « {name} » pèse {bytes} ; la limite est de {limit}.',
    en: 'The picture “{name}” weighs {bytes}; the limit is {limit}.',
  },
  'picture-unsupported': {
    fr: 'Le format de « {name} » n’est pas accepté. Choisissez un PNG, un JPEG ou un WebP.',
    en: 'The format of “{name}” is not accepted. Choose a PNG, a JPEG or a WebP.',
  },
  'too-many-pictures': {
    fr: 'Un ticket porte au plus 8 images. Retirez-en une avant d’en ajouter.',
    en: 'A ticket carries at most 8 pictures. Remove one before adding another.',
  },
  'fields-refused': {
    fr: 'Il manque une précision ; elle est indiquée à côté du champ.',
    en: 'A detail is missing; it is named beside the field.',
  },
  'move-refused': {
    fr: 'Ce ticket est en train de partir ou déjà reçu : il ne peut plus être repris.',
    en: 'This ticket is leaving or has been received: it can no longer be taken back.',
  },
  'delivery-uncertain': {
    fr: 'Le support a peut-être déjà reçu ce ticket, et il est injoignable pour le vérifier. Le ticket reste en attente ; réessayez quand le réseau sera revenu.',
    en: 'Support may already have received this ticket and cannot be reached to check. The ticket keeps waiting; try again when the network is back.',
  },
  'already-delivered': {
    fr: 'Le support avait bien reçu ce ticket : sa référence est maintenant définitive. Ajoutez une réponse plutôt que de le reprendre.',
    en: 'Support had received this ticket after all: its reference is now final. Add a reply rather than taking it back.',
  },
  'draft-in-the-way': {
    fr: 'Une autre demande est en cours d’écriture. Envoyez-la ou effacez-la d’abord.',
    en: 'Another request is being written. Send it or clear it first.',
  },
  'disk-full': {
    fr: 'Le disque est plein : il manque {missing} pour garder les images. Libérez de la place, votre texte reste ici.',
    en: 'The disk is full: {missing} more is needed to keep the pictures. Free some space; your text stays here.',
  },
  'queue-full': {
    fr: 'Trop d’images attendent déjà sur ce poste (limite : {limit}). Ce ticket n’est pas encore enregistré : envoyez-le sans image, ou attendez que les autres soient partis.',
    en: 'Too many pictures already wait on this workstation (limit: {limit}). This ticket is not kept yet: send it without pictures, or wait until the others have left.',
  },
  'storage-read-only': {
    fr: 'Le dossier de SOS Poste est en lecture seule : rien ne peut y être gardé. Prévenez le support.',
    en: 'The SOS Poste folder is read-only: nothing can be kept there. Tell support.',
  },
  'storage-corrupt': {
    fr: 'Le fichier des tickets était abîmé. Il a été mis de côté et ce qui était lisible a été repris.',
    en: 'The ticket file was damaged. It was set aside and what could be read was recovered.',
  },
  'storage-damaged': {
    fr: 'Le fichier des tickets est abîmé. Quittez SOS Poste et relancez-le : ce qui est lisible sera repris.',
    en: 'The ticket file is damaged. Quit SOS Poste and start it again: what can be read will be recovered.',
  },
  'storage-failed': {
    fr: 'Le ticket n’a pas pu être enregistré sur ce poste. Rien n’a été envoyé ; recommencez.',
    en: 'The ticket could not be stored on this workstation. Nothing was sent; try again.',
  },
  'storage-back': {
    fr: 'Ce poste peut de nouveau garder vos tickets, mais pas avant un redémarrage de SOS Poste : copiez votre texte, quittez SOS Poste et relancez-le.',
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
    fr: 'Le réseau ne répond pas. Le ticket partira tout seul dès qu’il reviendra.',
    en: 'The network does not answer. The ticket will leave by itself when it is back.',
  },
  'name-not-resolved': {
    fr: 'Le nom du serveur du support est introuvable (DNS). Le ticket partira tout seul plus tard.',
    en: 'The support server’s name cannot be found (DNS). The ticket will leave by itself later.',
  },
  'connection-refused': {
    fr: 'Le serveur du support n’accepte pas la connexion. Le ticket partira tout seul plus tard.',
    en: 'The support server does not accept the connection. The ticket will leave by itself later.',
  },
  'certificate-refused': {
    fr: 'Le certificat du serveur du support n’est pas reconnu. Le ticket est gardé ; prévenez le support.',
    en: 'The support server’s certificate is not trusted. The ticket is kept; tell support.',
  },
  timeout: {
    fr: 'Le support n’a pas répondu à temps. Le ticket est gardé et repartira tout seul.',
    en: 'Support did not answer in time. The ticket is kept and will leave again by itself.',
  },
  'captive-portal': {
    fr: 'Une page de connexion répond à la place du support. Le ticket attend un vrai réseau.',
    en: 'A sign-in page answers instead of support. The ticket waits for a real network.',
  },
  'not-enrolled': {
    fr: 'Ce poste n’est pas reconnu par le support. Vos tickets sont gardés ici ; demandez un code au support et saisissez-le dans les réglages.',
    en: 'This workstation is not recognised by support. Your tickets are kept here; ask support for a code and type it in the settings.',
  },
  'enrolment-refused': {
    fr: 'Ce code n’est pas accepté : il est mal saisi, expiré ou déjà utilisé. Demandez-en un autre au support.',
    en: 'This code is not accepted: it is mistyped, expired or used up. Ask support for another one.',
  },
  'not-found': {
    fr: 'Le support ne trouve pas ce ticket. Vérifiez la référence et l’adresse e-mail ; s’il est ancien, il a pu être effacé.',
    en: 'Support does not find this ticket. Check the reference and the e-mail address; an old one may have been erased.',
  },
  'ticket-too-large': {
    fr: 'Le support refuse un ticket de cette taille. Retirez une image et renvoyez-le.',
    en: 'Support refuses a ticket of this size. Remove a picture and send it again.',
  },
  'ticket-refused': {
    fr: 'Le support demande une correction avant d’accepter ce ticket.',
    en: 'Support asks for a correction before accepting this ticket.',
  },
  'rate-limited': {
    fr: 'Le support reçoit trop de demandes en ce moment. Le ticket attend son tour.',
    en: 'Support receives too many requests right now. The ticket waits its turn.',
  },
  'central-failed': {
    fr: 'Le serveur du support a une panne. Le ticket est gardé et repartira tout seul.',
    en: 'The support server is failing. The ticket is kept and will leave again by itself.',
  },
  'central-unreadable': {
    fr: 'La réponse du support est illisible. Le ticket est gardé et repartira tout seul.',
    en: 'The support’s answer is unreadable. The ticket is kept and will leave again by itself.',
  },
  'receipt-mismatch': {
    fr: 'Le support n’a pas tout reçu. Le ticket est gardé et les images repartiront.',
    en: 'Support did not receive everything. The ticket is kept and the pictures will leave again.',
  },
  'key-reused': {
    fr: 'Cette clé d’envoi a déjà servi pour un autre ticket.',
    en: 'This idempotency key was already used for another ticket.',
  },
  'ticket-taken-back': {
    fr: 'Ce ticket a été repris sur le poste : c’est sa nouvelle version qui partira.',
    en: 'This ticket was taken back on the workstation: its new version is the one that will leave.',
  },
  'ticket-closed': {
    fr: 'Ce ticket est clos depuis longtemps et ne prend plus de réponse. Signalez le problème dans un nouveau ticket.',
    en: 'This ticket was closed long ago and takes no more replies. Report the problem in a new ticket.',
  },
  'reference-mistyped': {
    fr: 'Cette référence contient une faute de frappe. Relisez-la : par exemple K7M-2PX-94H.',
    en: 'This reference is mistyped. Read it again: for example K7M-2PX-94H.',
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
  return SENTENCES[problem.code][language]
    .replace('{name}', details.name ?? '')
    .replace('{bytes}', size(details.bytes))
    .replace('{limit}', size(details.limitBytes))
    .replace('{missing}', size(details.missingBytes));
}
