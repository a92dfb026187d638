import type { Browser } from 'playwright';

const DESKTOP = `<body style="margin:0;height:100vh;background:#3b6ea5;font:22px sans-serif">
<div style="margin:60px;width:1300px;height:760px;background:#fff;box-shadow:0 4px 30px #0008">
<div style="background:#e3e6ea;padding:16px">CRM – Fiche client</div>
<div style="padding:40px"><h1>Erreur 503</h1><p>Le service ne répond pas. Réessayez plus tard.</p>
<table border=1 cellpadding=14><tr><td>Client<td>Mballa Jean<tr><td>Appel<td>00:04:12</table></div></div>`;

/** A screen such as an agent has, as a JPEG in base64. */
export async function drawDesktop(browser: Browser): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.setContent(DESKTOP);
  const picture = await page.screenshot({ type: 'jpeg', quality: 70 });
  await page.close();
  return picture.toString('base64');
}
