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
    'Elle est effacée du serveur : personne ne la verra plus, ni ici ni depuis un poste, et elle ne pourra pas être récupérée. Le demandeur lira dans les échanges que le support l’a effacée. Les sauvegardes du serveur la gardent aussi longtemps qu’elles existent.',
  helpDesk:
    'Ce ticket est aussi dans l’outil du support, ou en chemin : si l’image y est déjà, effacez-la là-bas aussi.',
  erase: 'Effacer l’image',
  keep: 'La garder',
  erasePicture: (name) => `Effacer l’image ${name}`,
  eraseShort: 'Effacer',
};

export const ERASING_EN: ErasingWords = {
  title: 'Erase this picture?',
  everywhere:
    'It is erased from the server: nobody will see it any more, here or from a workstation, and it cannot be recovered. The requester will read in the thread that support has erased it. Backups of the server keep it for as long as they exist.',
  helpDesk:
    'This ticket is in the help desk as well, or on its way: where the picture is there already, erase it there too.',
  erase: 'Erase the picture',
  keep: 'Keep it',
  erasePicture: (name) => `Erase the picture ${name}`,
  eraseShort: 'Erase',
};
