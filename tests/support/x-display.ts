import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface XDisplay {
  /** For the DISPLAY variable: `:150`. */
  readonly name: string;
  /** Screens really had: one on Xvfb, whatever was asked for. */
  readonly screens: number;
  /** Puts a picture on the desktop itself, exactly, with its corner at `left`. */
  showPicture(file: string, left?: number): void;
  stop(): Promise<void>;
}

export interface XDisplayOptions {
  /** Tried first; the next nine are tried after it. */
  readonly firstNumber: number;
  readonly screens: number;
}

export const SCREEN = { width: 1920, height: 1080 };

/** A real X server with real RandR outputs (Xorg on its dummy driver), or one screen of Xvfb. */
export async function startXDisplay({ firstNumber, screens }: XDisplayOptions): Promise<XDisplay> {
  for (let number = firstNumber; number < firstNumber + 10; number += 1) {
    const name = `:${number}`;
    const xorg = await startXorg(name, screens);
    if (xorg !== undefined) return handle(name, screens, xorg);
    const xvfb = await start('Xvfb', [name, '-screen', '0', '1920x1080x24', '-nolisten', 'tcp']);
    if (xvfb !== undefined) return handle(name, 1, xvfb);
  }
  throw new Error('Neither Xorg (dummy driver) nor Xvfb could be started');
}

interface Server {
  readonly child: ChildProcess;
  readonly folder?: string;
}

async function startXorg(name: string, screens: number): Promise<Server | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'sos-poste-x-'));
  const config = join(folder, 'dummy.conf');
  writeFileSync(config, dummyConfig(screens));
  const log = join(folder, 'xorg.log');
  const args = [name, '-config', config, '-logfile', log, '-noreset', '-nolisten', 'tcp'];
  const server = await start('Xorg', args);
  try {
    if (server === undefined) throw new Error('Xorg did not start');
    lightScreens(name, screens);
    return { ...server, folder };
  } catch {
    server?.child.kill();
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

/** Resolves when the server says, on a descriptor of its own, that it takes clients. */
async function start(command: string, args: readonly string[]): Promise<Server | undefined> {
  const child = spawn(command, [...args, '-displayfd', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ready = once(child.stdio[3]!, 'data').then(() => true);
  const gone = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', () => resolve(false));
  });
  return (await Promise.race([ready, gone])) ? { child } : undefined;
}

function lightScreens(name: string, screens: number): void {
  const xrandr = (...args: string[]) =>
    execFileSync('xrandr', args, { env: { ...process.env, DISPLAY: name }, stdio: 'ignore' });
  for (let screen = 1; screen < screens; screen += 1) {
    const output = `DUMMY${screen}`;
    xrandr('--addmode', output, '1920x1080');
    xrandr('--output', output, '--mode', '1920x1080', '--right-of', `DUMMY${screen - 1}`);
  }
  // The dummy's outputs count as connected once somebody has looked; a real card tells by itself.
  xrandr('--query');
}

function handle(name: string, screens: number, { child, folder }: Server): XDisplay {
  const env = { ...process.env, DISPLAY: name };
  return {
    name,
    screens,
    showPicture(file, left = 0) {
      const desktop = ['-size', `${screens * SCREEN.width}x${SCREEN.height}`, 'xc:black'];
      const placed = [file, '-geometry', `+${left}+0`, '-composite', '-depth', '8', 'ppm:-'];
      const picture = execFileSync('convert', [...desktop, ...placed], { maxBuffer: 1e9 });
      // It ends with 1 when it has painted the desktop too; only its complaints tell a failure.
      const { stderr } = spawnSync('display', ['-window', 'root', 'ppm:-'], {
        env,
        input: picture,
      });
      if (stderr.length > 0) throw new Error(stderr.toString());
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function dummyConfig(screens: number): string {
  return `
Section "Device"
  Identifier "device"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1920x1080" 148.50 1920 2008 2052 2200 1080 1084 1089 1125 +hsync +vsync
EndSection
Section "Screen"
  Identifier "screen"
  Device "device"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
    Virtual ${screens * SCREEN.width} ${SCREEN.height}
  EndSubSection
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
`;
}
