import { openParentChannel } from '#programs/parent-channel.ts';
import { readLibraryFacts } from './read-library-facts.ts';
import { serveFacts } from './serve-facts.ts';

/** Entry of the `probes` program: systeminformation forks and stalls, so it has a process of its own. */
const channel = openParentChannel();
if (channel === undefined) {
  process.stderr.write('The probes program is started by SOS Poste, not by hand.\n');
  process.exitCode = 2;
} else {
  serveFacts(channel, readLibraryFacts(process.platform));
  // A library call that never settles must not keep this process after its parent.
  channel.onClosed(() => process.exit(0));
}
