import type { Page } from 'playwright';

/** Réglages: language, requester, support's address, what the program is. */
export function settingsPage(page: Page) {
  const me = page.getByRole('form', { name: 'Mes coordonnées' });
  const central = page.getByRole('region', { name: 'Support', exact: true });
  const data = page.getByRole('region', { name: 'Vos données' });
  return {
    heading: page.getByRole('heading', { name: 'Réglages', level: 1 }),
    language: (name: 'Celle du système' | 'Français' | 'English') =>
      page.getByRole('radio', { name }),
    name: me.getByRole('textbox', { name: 'Nom', exact: true }),
    email: me.getByRole('textbox', { name: 'Adresse e-mail' }),
    save: me.getByRole('button', { name: 'Enregistrer' }),
    saved: me.getByText('C’est enregistré.'),
    hotKey: page.getByRole('region', { name: 'Raccourci clavier' }),
    central,
    desk: central.getByRole('link', { name: 'Ouvrir la page du support' }),
    useSite: central.getByRole('button', { name: 'Utiliser le serveur du site' }),
    url: central.getByRole('textbox', { name: 'Adresse du serveur' }),
    token: central.getByLabel('Code d’enrôlement ou jeton'),
    code: central.getByRole('textbox', { name: 'Code d’enrôlement', exact: true }),
    enrol: central.getByRole('button', { name: 'Enrôler ce poste' }),
    check: central.getByRole('button', { name: 'Vérifier et utiliser' }),
    useEmbedded: central.getByRole('button', { name: 'Revenir au serveur intégré' }),
    whatIsRead: data.locator('summary', { hasText: 'Ce que SOS Poste lit et envoie' }),
    captureLog: data.locator('summary', { hasText: 'Journal des captures' }),
    captures: data.getByRole('listitem'),
    data,
    about: page.getByRole('region', { name: 'À propos' }),
  };
}
