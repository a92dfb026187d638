import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '#shared/settings.ts';
import { startProgram } from './start-program.ts';

export interface AgentProgram {
  /** A press: the program is started a second time, reads the screens, and answers an address to open. */
  act(): Promise<string>;
  /** Ends the program and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface AgentOptions {
  readonly folder: string;
  /** The X display whose screens it reads. */
  readonly display: string;
  readonly policy: Policy;
  /** Keeps the program's own language out of the browser's hands. */
  readonly locale?: string;
}

/** The loopback host as a thin client would run it, enrolled by the machine policy. */
export async function startAgentProgram(options: AgentOptions): Promise<AgentProgram> {
  const { folder, display, policy, locale = 'fr_FR.UTF-8' } = options;
  const policyFile = join(folder, 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policy));
  const args = ['--data', join(folder, 'poste'), '--policy', policyFile, '--no-open'];
  const env = { ...process.env, DISPLAY: display, LANG: locale, LC_ALL: locale };
  const start = async () => {
    const started = startProgram('loopback', args, env);
    await started.line(/(http:\S+)/u);
    return started;
  };
  let program = await start();

  return {
    act: async () => {
      const second = startProgram('loopback', args, env);
      const [, address = ''] = await second.line(/(http:\S+)/u);
      await second.ended();
      return address;
    },
    restart: async () => {
      await program.stop();
      program = await start();
    },
    stop: () => program.stop(),
  };
}
