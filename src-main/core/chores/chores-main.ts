import { openParentChannel } from '#programs/parent-channel.ts';
import { checkStorage } from './check-storage.ts';
import { Chore, type ChoreAnswer } from './chore-messages.ts';

/** Entry of the `chores` program: one piece of heavy work, away from the window, then the end. */
const channel = openParentChannel();
if (channel === undefined) {
  process.stderr.write('The chores program is started by SOS Poste, not by hand.\n');
  process.exitCode = 2;
} else {
  channel.onMessage((message) => {
    void perform(message).then((answer) => channel.send(answer));
  });
  channel.onClosed(() => process.exit(0));
}

async function perform(message: unknown): Promise<ChoreAnswer> {
  try {
    const chore = Chore.parse(message);
    if (chore.do === 'check-storage') {
      return { done: 'check-storage', said: checkStorage(chore.file) };
    }
    const { shrinkPicture } = await import('./shrink-picture.ts');
    const smaller = await shrinkPicture(Buffer.from(chore.base64, 'base64'));
    return { done: 'shrink', base64: Buffer.from(smaller).toString('base64') };
  } catch (thrown) {
    return { done: 'nothing', because: String(thrown).slice(0, 300) };
  }
}
