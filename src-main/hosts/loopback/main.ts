import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { ownerFolder } from '#hosts/common/owner-file.ts';
import { readOptions } from './options.ts';

try {
  const options = readOptions(process.argv.slice(2));
  await ownerFolder(options.dataFolder);
  // In our own folder: the default one is shared by every account of the machine.
  enableCompileCache(join(options.dataFolder, 'compile-cache'));
  await import('#hosts/common/plain-schemas.ts');
  const { runLoopback } = await import('./run-loopback.ts');
  await runLoopback(options);
} catch (thrown) {
  process.stderr.write(`SOS Poste: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exit(1);
}
