import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright/test';
import { installedElectron } from '../../../scripts/lib/find-electron.ts';
import { parseReference } from '#shared/reference.ts';
import { receiptPage, reportPage } from '../pages/report-page.ts';
import { expect, test as base } from '../support/floor.ts';
import { ROOT } from '../support/start-program.ts';

const electron = installedElectron();

const test = base.extend<{ app: ElectronApplication; page: Page }>({
  app: async ({ display }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sos-poste-electron-'));
    const app = await _electron.launch({
      executablePath: electron,
      args: [ROOT, `--user-data-dir=${folder}`, '--lang=fr'],
      env: { ...process.env, DISPLAY: display.name, LANG: 'fr_FR.UTF-8' },
    });
    await use(app);
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  },
  page: async ({ app }, use) => use(await app.firstWindow()),
});

test.skip(
  electron === undefined,
  'Electron’s binary is not here: it is fetched by `npx install-electron` where its host can be reached',
);

test('started by a person, the window shows the screens as they were and sends the ticket', async ({
  page,
  display,
}) => {
  const report = reportPage(page);
  await expect(report.description).toBeFocused();
  await expect(report.pictures).toHaveCount(display.screens);
  await report.description.fill('Mon casque ne marche plus');
  await report.pick('DSI Matériel informatique');
  await report.introduce({ name: 'Marie Durand', email: 'marie.durand@exemple.fr' });
  await report.send.click();

  const receipt = receiptPage(page);
  await expect(receipt.delivered).toBeVisible();
  const reference = await receipt.reference.innerText();
  expect(parseReference(reference)).toBe(reference);
});

test('the page holds the bridge and nothing else of the program', async ({ page }) => {
  const reach = await page.evaluate(async () => ({
    bridge: Object.keys((globalThis as unknown as { sosPoste: object }).sosPoste).sort(),
    hasRequire: 'require' in globalThis,
    hasProcess: 'process' in globalThis,
    network: await fetch('https://example.org/').then(
      () => 'open',
      () => 'shut',
    ),
  }));
  expect(reach).toEqual({
    bridge: ['invoke', 'subscribe'],
    hasRequire: false,
    hasProcess: false,
    network: 'shut',
  });
});

test('closing the window leaves the program, and a second start brings the window back', async ({
  app,
  page,
}) => {
  await expect(reportPage(page).description).toBeVisible();
  const isVisible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((w) => w.isVisible()));
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().forEach((w) => w.close()),
  );
  expect(await isVisible()).toBe(false);

  await app.evaluate(({ app: program }) =>
    program.emit('second-instance', {}, [], '', { hidden: false }),
  );
  await expect.poll(isVisible).toBe(true);
});
