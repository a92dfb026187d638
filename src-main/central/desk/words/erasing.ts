export interface ErasingWords {
  readonly title: string;
  readonly everywhere: string;
  readonly helpDesk: string;
  /** The press that does it. */
  readonly erase: string;
  readonly keep: string;
  /** Beside a picture; what it leads to asks first. */
  readonly eraseShort: string;
  /** The same, for who does not see beside which. */
  readonly erasePicture: (name: string) => string;
}

export const ERASING_FR: ErasingWords = {
  title: 'Effacer cette image ?',
  everywhere:
    'Elle est effacée pour tous, ici et sur les postes, et rien ne la ramène. Le demandeur lira dans les échanges que le support l’a effacée. Les copies de sauvegarde du serveur la gardent aussi longtemps qu’elles existent.',
  helpDesk:
    'Ce ticket est aussi, ou sera bientôt, dans votre centre d’assistance : si l’image y est déjà, effacez-la là-bas aussi.',
  erase: 'Effacer l’image',
  keep: 'La garder',
  erasePicture: (name) => `Effacer l’image ${name}`,
  eraseShort: 'Effacer',
};

export const ERASING_EN: ErasingWords = {
  title: 'Erase this picture?',
  everywhere:
    'It is erased for everybody, here and on the workstations, and nothing brings it back. The requester will read in the thread that support has erased it. Backups of the server keep it for as long as they exist.',
  helpDesk:
    'This ticket is, or soon will be, in your help desk as well: where the picture is there already, erase it there too.',
  erase: 'Erase the picture',
  keep: 'Keep it',
  erasePicture: (name) => `Erase the picture ${name}`,
  eraseShort: 'Erase',
};
