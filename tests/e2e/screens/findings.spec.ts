import { richReport } from '#tests/support/rich-report.ts';
import { reportPage } from '../pages/report-page.ts';
import { expect, test } from './window-test.ts';

test('the likeliest cause is said on the report’s line, and its article is offered', async ({
  open,
}) => {
  const page = await open({ snapshot: { report: richReport() } });
  const report = reportPage(page);
  await expect(report.evidence).toContainText('Plusieurs appareils USB ont disparu ensemble');
  await expect(report.before.getByRole('listitem').first()).toContainText(
    'Le casque ne donne plus de son',
  );
  await report.pick('DSI Connexion internet');
  // A cause that does not stop the work is no answer to another matter; the report still tells of it.
  const offered = report.before.getByRole('listitem');
  await expect(offered.first()).toContainText('Plus de réseau');
  await expect(offered.filter({ hasText: 'Le casque ne donne plus de son' })).toHaveCount(0);
  await expect(report.evidence).toContainText('Plusieurs appareils USB ont disparu ensemble');
  await report.unfoldReport();
  await expect(
    report.evidence.getByRole('region', { name: 'Ce que montre le rapport' }),
  ).toContainText('Le poste n’a pas redémarré depuis');
});
