import type { Page } from 'playwright/test';
import type { CentralProgram } from './central-program.ts';

/** Opens the support page with the account that the central printed. */
export async function signInAtDesk(
  page: Page,
  { url, deskAccount }: Pick<CentralProgram, 'url' | 'deskAccount'>,
): Promise<void> {
  await page.goto(`${url}/desk`);
  await page.locator('#name').fill(deskAccount.name);
  await page.locator('#password').fill(deskAccount.password);
  await page.locator('#password').press('Enter');
  await page.waitForURL(`${url}/desk`);
}
