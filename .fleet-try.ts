import { SCENARIOS } from '#tests/fleet/scenarios.ts';
import { simulate } from '#tests/fleet/simulate.ts';
import { formatTable } from '#tests/fleet/table.ts';
const agents = Number(process.argv[2] ?? 5000);
const only = process.argv[3]?.split(',');
const rows = [];
for (const s of SCENARIOS) {
  if (only && !only.includes(s.name)) continue;
  const t = Date.now();
  const o = await simulate(s, { agents, capacityPerSecond: 50, seed: Number(process.argv[4] ?? 1) });
  console.error(s.name, Date.now() - t, 'ms');
  rows.push([s.name, o] as const);
  const line = (k: any) => { const xs = o.traffic.perSecond(k, s.recovers - 300_000, s.recovers + 1_500_000); const out = []; for (let i = 0; i < xs.length; i += 60) out.push((xs.slice(i, i + 60).reduce((a, b) => a + b, 0) / 60).toFixed(0)); return k + ' ' + out.join(' '); };
  console.error(['health', 'news', 'ticket'].map(line).join('\n'));
}
console.log(formatTable(rows, { capacityPerSecond: 50 }));
