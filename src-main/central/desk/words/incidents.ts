/** What the desk says of incidents: those proposed, those under way, and their tickets. */
export interface IncidentWords {
  readonly proposed: string;
  readonly proposedIn: (category: string) => string;
  readonly proposedHint: string;
  /** `4 postes · 5 tickets · depuis 9 h 41`. */
  readonly evidence: (postes: number, tickets: number, since: string) => string;
  readonly usual: (perQuarter: string) => string;
  readonly noFinding: string;
  readonly finding: (title: string) => string;
  readonly application: (name: string) => string;
  readonly tickets: string;
  readonly confirm: string;
  readonly dismiss: string;
  readonly dismissHint: (hours: number) => string;
  readonly sameAs: string;
  readonly join: string;
  readonly confirmTitle: string;
  /** Somebody else has decided on the proposal meanwhile. */
  readonly decidedMeanwhile: string;
  /** The incident a ticket was to be attached to has ended meanwhile. */
  readonly overMeanwhile: string;
  readonly attachAll: (tickets: number) => string;
  readonly counted: string;
  readonly nobody: string;
  readonly foundThere: (findings: string) => string;
  readonly attachedTickets: (tickets: number) => string;
  readonly resolveAll: (tickets: number) => string;
  readonly resolveHint: string;
  readonly block: string;
  readonly belongsTo: (title: string) => string;
  readonly attach: string;
  readonly attachTo: string;
  readonly proposedTitle: (category: string, application: string) => string;
}

const some = (count: number, one: string, many: string) =>
  `${count}\u{a0}${count === 1 ? one : many}`;

export const INCIDENTS_FR: IncidentWords = {
  proposed: 'Incident probable',
  proposedIn: (category) => `Incident probable\u{a0}: ${category}`,
  proposedHint: 'Les postes n’en savent rien tant que vous ne l’avez pas confirmé.',
  evidence: (postes, tickets, since) =>
    `${some(postes, 'poste', 'postes')} · ${some(tickets, 'ticket', 'tickets')} · depuis ${since}`,
  usual: (perQuarter) => `D’habitude à cette heure\u{a0}: ${perQuarter} par quart d’heure.`,
  noFinding: 'Les rapports des postes ne montrent pas de cause commune.',
  finding: (title) => `Premier constat\u{a0}: ${title}`,
  application: (name) => `Application\u{a0}: ${name}`,
  tickets: 'Tickets',
  confirm: 'Confirmer',
  dismiss: 'Écarter',
  dismissHint: (hours) => `Écarté, il n’est plus proposé pendant ${hours}\u{a0}heures.`,
  sameAs: 'C’est le même incident que',
  join: 'Y ajouter ces tickets',
  confirmTitle: 'Confirmer l’incident',
  decidedMeanwhile:
    'La proposition n’attend plus de décision\u{a0}: un collègue l’a peut-être déjà publiée. Publiez seulement s’il s’agit d’un autre incident.',
  overMeanwhile: 'Cet incident n’est plus en vigueur\u{a0}: le ticket ne lui a pas été rattaché.',
  attachAll: (tickets) => (tickets === 1 ? 'Ticket à rattacher' : `${tickets} tickets à rattacher`),
  counted: 'Postes comptés',
  nobody: 'Personne ne s’est encore dit concerné.',
  foundThere: (findings) => `Constats sur ces postes\u{a0}: ${findings}`,
  attachedTickets: (tickets) => some(tickets, 'ticket rattaché', 'tickets rattachés'),
  resolveAll: (tickets) =>
    tickets === 1
      ? 'Prévenir et résoudre le ticket rattaché'
      : `Prévenir et résoudre les ${tickets} tickets rattachés`,
  resolveHint:
    'Un message dans chaque ticket annonce la fin de l’incident et invite à répondre si la panne dure.',
  block: 'Incident connu',
  belongsTo: (title) => `Rattaché à\u{a0}: ${title}`,
  attach: 'Rattacher',
  attachTo: 'Rattacher à un incident',
  proposedTitle: (category, application) =>
    application === '' ? category : `${application} inaccessible`,
};

export const INCIDENTS_EN: IncidentWords = {
  proposed: 'Probable incident',
  proposedIn: (category) => `Probable incident: ${category}`,
  proposedHint: 'The workstations know nothing of it until you confirm it.',
  evidence: (postes, tickets, since) =>
    `${some(postes, 'workstation', 'workstations')} · ${some(tickets, 'ticket', 'tickets')} · since ${since}`,
  usual: (perQuarter) => `Usual at this hour: ${perQuarter} per quarter of an hour.`,
  noFinding: 'The workstation reports show no common cause.',
  finding: (title) => `First finding: ${title}`,
  application: (name) => `Application: ${name}`,
  tickets: 'Tickets',
  confirm: 'Confirm',
  dismiss: 'Dismiss',
  dismissHint: (hours) => `Once dismissed, it is not proposed again for ${hours} hours.`,
  sameAs: 'This is the same incident as',
  join: 'Add these tickets to it',
  confirmTitle: 'Confirm the incident',
  decidedMeanwhile:
    'The proposal no longer waits for a decision: a colleague may have published it. Publish only if this is another incident.',
  overMeanwhile: 'This incident is no longer in force: the ticket was not attached to it.',
  attachAll: (tickets) => (tickets === 1 ? 'Ticket to attach' : `${tickets} tickets to attach`),
  counted: 'Workstations counted',
  nobody: 'Nobody has said that it concerns them yet.',
  foundThere: (findings) => `Findings on these workstations: ${findings}`,
  attachedTickets: (tickets) => some(tickets, 'attached ticket', 'attached tickets'),
  resolveAll: (tickets) =>
    tickets === 1
      ? 'Tell and resolve the attached ticket'
      : `Tell and resolve the ${tickets} attached tickets`,
  resolveHint:
    'A message in each ticket says that the incident is over and invites a reply if the fault lasts.',
  block: 'Known incident',
  belongsTo: (title) => `Belongs to: ${title}`,
  attach: 'Attach',
  attachTo: 'Attach to an incident',
  proposedTitle: (category, application) =>
    application === '' ? category : `${application} cannot be reached`,
};
