import { spawn } from 'node:child_process';
import { once } from 'node:events';
import screenshot from 'screenshot-desktop';
import { timed } from '../interleave.ts';

/**
 * The capture tools as anybody would call them, in a process as small as a host: starting a program
 * costs more the more memory its parent has. Answers the milliseconds that two screens take.
 */
const [folder = ''] = process.argv.slice(2);
const fileOf = (left: number) => `${folder}/screen-${left}.jpg`;
const SCREENS = [0, 1920].map((left) => ({ left, geometry: `1920x1080+${left}+0` }));

const TOOLS = {
  maim: () =>
    Promise.all(
      SCREENS.map(({ left, geometry }) =>
        run('maim', ['--hidecursor', '-f', 'jpg', '-m', '5', '-g', geometry, fileOf(left)]),
      ),
    ),
  scrot: () =>
    Promise.all(
      SCREENS.map(({ left }) =>
        run('scrot', ['-o', '-q', '80', '-a', `${left},0,1920,1080`, fileOf(left)]),
      ),
    ),
  'screenshot-desktop jpg': () => screenshot.all(),
  'screenshot-desktop png': async () => {
    const displays = await screenshot.listDisplays();
    await Promise.all(displays.map(({ id }) => screenshot({ screen: id, format: 'png' })));
  },
};
export type CaptureTool = keyof typeof TOOLS;

process.on('message', (tool: CaptureTool) => {
  void timed(TOOLS[tool]).then((ms) => process.send?.(ms));
});

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}
