import type { Policy } from '#shared/settings.ts';
import type { AppCopy } from './app-copy.ts';
import { startProcess } from './process.ts';

/** A real central in a process of its own; `use` gets the policy that enrols a poste at it. */
export async function withCentral<Value>(
  app: AppCopy,
  folder: string,
  use: (policy: Policy) => Promise<Value>,
): Promise<Value> {
  const own = ['--port', '0', '--shared-token', '--data', folder];
  const central = startProcess({ args: [app.program('central'), ...own] });
  try {
    const [, centralUrl] = await central.printed(/listens on (\S+)/u);
    const [, centralToken] = await central.printed(/Token for the postes: (\S+)/u);
    return await use({ centralUrl, centralToken });
  } finally {
    await central.stop();
  }
}

/** A poste whose central is down: nobody listens there, and systems give no such port away. */
export const NO_CENTRAL: Policy = {
  centralUrl: 'http://127.0.0.1:30999',
  centralToken: 'not-a-token-of-anybody',
};
