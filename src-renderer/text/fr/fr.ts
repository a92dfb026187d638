import { common } from './common.ts';
import { evidence } from './evidence.ts';
import { headset } from './headset.ts';
import { receipt } from './receipt.ts';
import { report } from './report.ts';
import { settings } from './settings.ts';
import { tickets } from './tickets.ts';

export const fr = { common, report, evidence, headset, receipt, tickets, settings };
