import { openParentChannel } from '#programs/parent-channel.ts';
import { runAlone } from './run-alone.ts';
import { runEmbedded } from './run-embedded.ts';

const channel = openParentChannel();
const complain = (line: string) => console.error(line);

if (channel !== undefined) {
  runEmbedded(channel, complain);
} else {
  const print = (line: string) => console.log(line);
  const terminal = { print, complain };
  const [first, ...rest] = process.argv.slice(2);
  if (first === 'check') {
    const { runCheck } = await import('./check/run-check.ts');
    process.exitCode = await runCheck(rest, terminal);
  } else {
    process.exitCode = await runAlone(process.argv.slice(2), terminal);
  }
}
