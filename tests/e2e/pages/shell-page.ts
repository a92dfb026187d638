import type { Page } from 'playwright';

/** What frames every screen: the three places, the foot, the lines at the top. */
export function shellPage(page: Page) {
  const places = page.getByRole('navigation', { name: 'Rubriques' });
  const foot = page.getByRole('contentinfo');
  return {
    report: places.getByRole('button', { name: 'Signaler' }),
    tickets: places.getByRole('button', { name: /^Mes tickets/u }),
    settings: places.getByRole('button', { name: 'Réglages' }),
    foot,
    reachable: foot.getByText('Support joignable'),
    unreachable: foot.getByText('Support injoignable'),
    lost: page.getByText(/^SOS Poste ne répond plus/u),
    dismissWarning: page.getByRole('button', { name: 'J’ai compris' }),
  };
}
