import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { CentralAnswer, type StartCentral } from '#programs/embedded-central.ts';
import type { ChildProgram, Clock, Log, Programs, SecretBox } from '../ports.ts';

export interface EmbeddedCentral {
  /** Undefined until it has answered, and again while it restarts. */
  address(): { readonly url: string; readonly deskUrl: string; readonly token: string } | undefined;
  start(): Promise<void>;
  stop(): void;
}

export interface EmbeddedCentralOptions {
  readonly programs: Programs;
  readonly secrets: SecretBox;
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** It has an address now, or has lost it. */
  readonly onChange: () => void;
}

const TOKEN = 'embedded-central-token';
const RESTART_DELAY_MS = 5_000;
const START_LIMIT_MS = 15_000;

/** The central a poste runs for itself when no site has been named: one seat, or a demonstration. */
export function createEmbeddedCentral(options: EmbeddedCentralOptions): EmbeddedCentral {
  const { clock, log, onChange } = options;
  let child: ChildProgram | undefined;
  let address: ReturnType<EmbeddedCentral['address']>;
  let stopped = false;
  let cancelRestart: () => void = () => undefined;

  function launch(token: string): Promise<void> {
    return new Promise((settled) => {
      const cancelLimit = clock.after(START_LIMIT_MS, settled);
      const program = options.programs.start('central');
      child = program;
      program.onMessage((message) => {
        const answer = CentralAnswer.safeParse(message);
        if (!answer.success) return;
        if (answer.data.type === 'central-failed') {
          log.warn('embedded-central', { message: answer.data.message });
          return;
        }
        address = { url: answer.data.url, deskUrl: answer.data.deskUrl, token };
        cancelLimit();
        settled();
        onChange();
      });
      program.onExit(() => {
        address = undefined;
        settled();
        onChange();
        if (!stopped) cancelRestart = clock.after(RESTART_DELAY_MS, () => void launch(token));
      });
      const start: StartCentral = {
        type: 'start-central',
        dataFolder: join(options.dataFolder, 'central'),
        agentToken: token,
      };
      program.send(start);
    });
  }

  return {
    address: () => address,
    start: async () => {
      stopped = false;
      await launch(await tokenFrom(options.secrets));
    },
    stop: () => {
      stopped = true;
      cancelRestart();
      child?.stop();
    },
  };
}

async function tokenFrom(secrets: SecretBox): Promise<string> {
  const known = await secrets.read(TOKEN);
  if (known !== undefined) return known;
  const token = randomBytes(32).toString('base64url');
  await secrets.write(TOKEN, token);
  return token;
}
