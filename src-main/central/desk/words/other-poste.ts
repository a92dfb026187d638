/** What stands around a ticket that was reported for another poste. */
export interface OtherPosteWords {
  readonly title: string;
  readonly reportIsHis: (name: string) => string;
  readonly unknown: (typed: string) => string;
  readonly lastKnown: (name: string, moment: string) => string;
  readonly asItWas: string;
  readonly nothingWrong: string;
  readonly wholeReport: string;
}

export const OTHER_POSTE_FR: OtherPosteWords = {
  title: 'Poste concerné',
  reportIsHis: (name) =>
    `Le rapport et les constats joints à ce ticket sont ceux de ${name}, pas du poste en panne.`,
  unknown: (typed) => `Aucun rapport de ${typed} n’est jamais arrivé ici.`,
  lastKnown: (name, moment) => `Dernier rapport connu de ${name}, du ${moment}`,
  asItWas: 'Arrivé avec un ticket de ce poste ; la panne d’aujourd’hui n’y figure pas.',
  nothingWrong: 'Rien d’anormal ce jour-là.',
  wholeReport: 'Rapport complet',
};

export const OTHER_POSTE_EN: OtherPosteWords = {
  title: 'Workstation concerned',
  reportIsHis: (name) =>
    `The report and the findings attached to this ticket are those of ${name}, not of the workstation at fault.`,
  unknown: (typed) => `No report from ${typed} has ever arrived here.`,
  lastKnown: (name, moment) => `Last known report from ${name}, ${moment}`,
  asItWas: 'It came with a ticket of that workstation; today’s fault is not in it.',
  nothingWrong: 'Nothing was wrong that day.',
  wholeReport: 'Full report',
};
