import { richReport } from '#tests/support/rich-report.ts';
import { reportPage } from '../pages/report-page.ts';
import { expect, test } from './window-test.ts';

test('the likeliest cause is said on the report’s line, and its article comes first', async ({
  open,
}) => {
  const page = await open({ snapshot: { report: richReport() } });
  const report = reportPage(page);
  await expect(report.evidence).toContainText('Plusieurs appareils USB ont disparu ensemble');
  await expect(report.before.getByRole('listitem').first()).toContainText(
    'Le casque ne donne plus de son',
  );
  await report.pick('DSI Connexion internet');
  await expect(report.before.getByRole('listitem').first()).toContainText('Le casque');
  await report.unfoldReport();
  await expect(
    report.evidence.getByRole('region', { name: 'Ce que montre le rapport' }),
  ).toContainText('Le poste n’a pas redémarré depuis');
});
