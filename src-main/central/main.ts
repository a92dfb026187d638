import { openParentChannel } from '#programs/parent-channel.ts';
import { runCheck } from './check/run-check.ts';
import { runAlone } from './run-alone.ts';
import { runEmbedded } from './run-embedded.ts';

const channel = openParentChannel();
const complain = (line: string) => console.error(line);

if (channel !== undefined) {
  runEmbedded(channel, complain);
} else {
  const print = (line: string) => console.log(line);
  const [first, ...rest] = process.argv.slice(2);
  const terminal = { print, complain };
  process.exitCode =
    first === 'check'
      ? await runCheck(rest, terminal)
      : await runAlone(process.argv.slice(2), terminal);
}
