import { runOnNode24 } from './lib/run-on-node24.mjs';

await runOnNode24(process.argv.slice(2));
