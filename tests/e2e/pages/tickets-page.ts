import type { Page } from 'playwright';

/** Mes tickets: the list, and the thread of the one that is open. */
export function ticketsPage(page: Page) {
  const thread = page.getByRole('article', { name: /./u }).filter({
    has: page.getByRole('heading', { level: 2 }),
  });
  const row = (subject: string | RegExp) => page.getByRole('button', { name: subject });
  return {
    heading: page.getByRole('heading', { name: 'Mes tickets', level: 1 }),
    search: page.getByRole('searchbox', { name: 'Rechercher' }),
    section: (
      name:
        | 'En attente d’envoi'
        | 'En cours'
        | 'Résolus'
        | 'Retirés'
        | 'Sur ce poste, par d’autres personnes',
    ) => page.getByRole('region', { name, exact: true }),
    row,
    empty: page.getByText('Aucun ticket sur ce poste.'),
    thread,
    back: page.getByRole('button', { name: 'Tous les tickets' }),
    copyReference: thread.getByRole('button', { name: /^Copier la référence/u }),
    sent: page.getByRole('region', { name: /^Ce qui (?:a été|sera) envoyé$/u }),
    tryNow: thread.getByRole('button', { name: 'Essayer maintenant' }),
    edit: thread.getByRole('button', { name: 'Modifier et renvoyer' }),
    continueEdit: thread.getByRole('button', { name: 'Continuer la modification' }),
    replaceDraft: thread.getByRole('button', { name: 'Remplacer' }),
    export: thread.getByRole('button', { name: 'Exporter' }),
    withdraw: thread.getByRole('button', { name: 'Retirer', exact: true }),
    restore: thread.getByRole('button', { name: 'Remettre en attente' }),
    report: thread.getByText('Rapport du poste', { exact: true }),
    showPicture: (name: string) => thread.getByRole('button', { name: `Afficher ${name}` }),
    picture: (name: string) => thread.getByRole('img', { name }),
    pictureAway: thread.getByText(/^L’image est chez le support/u),
    messages: page.getByRole('region', { name: 'Échanges' }).locator('ol > li'),
    offline: thread.getByText(/^Hors connexion\s: état du/u),
    reply: thread.getByRole('textbox', { name: 'Votre réponse' }),
    sendReply: thread.getByRole('button', { name: 'Envoyer la réponse' }),
    attachScreen: thread.getByRole('button', { name: 'Joindre l’écran' }),
    replyPictures: thread.getByRole('figure'),
    takeReplyBack: thread.getByRole('button', { name: 'Reprendre', exact: true }),
    find: {
      unfold: page.getByText('Retrouver un ticket créé ailleurs'),
      reference: page.getByRole('textbox', { name: 'Référence', exact: true }),
      email: page.getByRole('textbox', { name: 'Adresse e-mail du demandeur' }),
      press: page.getByRole('button', { name: 'Retrouver', exact: true }),
    },
    resolve: thread.getByRole('button', { name: 'C’est résolu' }),
    reopen: thread.getByRole('button', { name: 'Toujours en panne' }),
    reason: thread.getByRole('textbox', { name: 'Qu’est-ce qui ne marche toujours pas ?' }),
    confirmReopen: thread.getByRole('button', { name: 'Rouvrir le ticket' }),
  };
}
