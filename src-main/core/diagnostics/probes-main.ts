import { openParentChannel } from '#programs/parent-channel.ts';
import { readFacts } from './read-facts.ts';
import { createRunTool } from './run-tool.ts';
import { serveFacts } from './serve-facts.ts';

/** Entry of the `probes` program: what starts programs and stalls has a process of its own. */
const channel = openParentChannel();
if (channel === undefined) {
  process.stderr.write('The probes program is started by SOS Poste, not by hand.\n');
  process.exitCode = 2;
} else {
  serveFacts(channel, readFacts(process.platform, createRunTool(process.platform)));
  // A library call that never settles must not keep this process after its parent.
  channel.onClosed(() => process.exit(0));
}
