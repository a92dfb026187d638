import type { Locator, Page } from 'playwright';

/** Signaler, as a person finds it: by roles and by the French words on the screen. */
export function reportPage(page: Page) {
  const evidence = page.getByRole('region', { name: 'Ce que nous joignons' });
  const picker = page.getByRole('dialog', { name: 'Quelle catégorie ?' });
  const category = page.getByRole('region', { name: 'Catégorie' });
  const report = evidence.getByText('Rapport du poste').first();

  return {
    description: page.getByRole('textbox', { name: 'Que se passe-t-il ?' }),
    category,
    /** The categories that the words point at, besides the one in hand. */
    candidates: category.getByRole('group', { name: 'Catégories possibles' }).getByRole('button'),
    openPicker: category.getByRole('button', { name: /^(?:Voir les|Changer de) / }),
    picker,
    option: (label: string) => picker.getByRole('radio', { name: label, exact: true }),
    before: page.getByRole('region', { name: 'Avant d’envoyer' }),
    questions: page.getByRole('region', { name: 'Précisions pour le support' }),
    evidence,
    pictures: evidence.getByRole('figure'),
    removePicture: (name: string) => evidence.getByRole('button', { name: `Retirer ${name}` }),
    restorePicture: (name: string) => evidence.getByRole('button', { name: `Remettre ${name}` }),
    viewPicture: (name: string) => evidence.getByRole('button', { name: `Voir ${name} en grand` }),
    captureSoon: evidence.getByRole('button', { name: 'Capturer dans 3 s' }),
    cancelCountdown: evidence.getByRole('button', { name: 'Ne pas capturer' }),
    fileChooser: evidence.getByLabel('Ajouter une image', { exact: true }).last(),
    includeScreens: evidence.getByRole('switch', { name: 'Joindre les écrans' }),
    report,
    withReport: evidence.getByRole('switch', { name: 'Joindre le rapport du poste' }),
    name: page.getByRole('textbox', { name: 'Nom', exact: true }),
    email: page.getByRole('textbox', { name: 'Adresse e-mail' }),
    poste: page.getByRole('textbox', { name: 'Poste', exact: true }),
    phone: page.getByRole('textbox', { name: 'Téléphone (facultatif)' }),
    subject: page.getByRole('region', { name: 'Objet' }),
    send: page.getByRole('button', { name: 'Envoyer le ticket' }),
    clear: page.getByRole('button', { name: 'Effacer', exact: true }),
    undoClear: page.getByRole('button', { name: 'Remettre le texte' }),
    problems: page.getByRole('alert'),

    /** Opens the thirteen and picks one with the pointer. */
    async pick(label: string): Promise<void> {
      await category.getByRole('button', { name: /^(?:Voir les|Changer de) / }).click();
      await picker.getByRole('radio', { name: label, exact: true }).click();
      await picker.waitFor({ state: 'hidden' });
    },

    /** Name and e-mail, where the poste does not know them yet. */
    async introduce({ name, email }: { name: string; email: string }): Promise<void> {
      await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(name);
      await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email);
    },

    async unfoldReport(): Promise<void> {
      await report.click();
    },
  };
}

/** What stands in the place of the form once a ticket has been sent. */
export function receiptPage(page: Page) {
  const receipt = page.getByRole('region', { name: /^Ticket / });
  return {
    receipt,
    delivered: page.getByRole('heading', { name: 'Ticket envoyé' }),
    waiting: page.getByRole('heading', { name: 'Ticket enregistré sur ce poste' }),
    reference: receipt.getByText(/^(?:P-)?[2-9A-Z]{3}-[2-9A-Z]{3}(?:-[2-9A-Z]{3})?$/u),
    copy: receipt.getByRole('button', { name: 'Copier la référence' }),
    tryNow: receipt.getByRole('button', { name: 'Essayer maintenant' }),
    follow: receipt.getByRole('button', { name: 'Suivre ce ticket' }),
    another: receipt.getByRole('button', { name: 'Signaler autre chose' }),
  };
}

export function field(scope: Page | Locator, label: string): Locator {
  return scope.getByLabel(label, { exact: true });
}
