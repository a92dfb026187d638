import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/floor.ts';
import { signInAtDesk } from '../support/sign-in-at-desk.ts';

test('support declares an incident on the desk; the poste shows it and is counted with one press', async ({
  floor,
  press,
}) => {
  const page = await press();
  const desk = await (await floor.browser.newContext({ locale: 'fr-FR' })).newPage();
  await signInAtDesk(desk, floor.central);
  await desk.goto(`${floor.central.url}/desk/notices`);
  await desk.getByLabel('Titre').fill('Hermès inaccessible');
  await desk.getByLabel('C’est un incident').check();
  await expect(desk.getByRole('region', { name: 'Ce que verra le poste' })).toContainText(
    /Incident en cours.: Hermès inaccessible/u,
  );
  await expectAccessible(desk, 'desk, notices');
  await desk.getByRole('button', { name: 'Publier' }).click();
  await expect(desk.getByRole('heading', { name: 'Hermès inaccessible' })).toBeVisible();

  const button = page.getByRole('button', { name: 'Je suis concerné aussi' });
  await expect(button).toBeVisible({ timeout: 60_000 });
  await button.click();
  await expect(page.getByText('votre poste est compté')).toBeVisible();
  await expect(page.getByText(/1.poste concerné/u)).toBeVisible();
  await desk.reload();
  await expect(desk.getByText(/1.poste concerné/u).first()).toBeVisible();
  await desk.getByRole('button', { name: 'Terminer' }).click();
  await desk.context().close();
  await expect(button).toBeHidden();
});
