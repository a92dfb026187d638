import { join } from 'node:path';
import { createContractServer } from '#bridge/serve-contract.ts';
import type { Core } from '#core/core.ts';
import { createCore } from '#core/create-core.ts';
import type { Log } from '#core/ports.ts';
import { sessionOf } from './access-token.ts';
import { createPorts, type PortsOptions } from './create-ports.ts';
import { createEventStream, type EventStream } from './event-stream.ts';
import { createHttpTransport, type HttpTransport } from './http-transport.ts';
import type { Instance } from './instance.ts';
import { createLaunchCodes } from './launch-codes.ts';
import { createRequestGuard } from './request-guard.ts';
import { createStaticFiles } from './static-files.ts';

export interface Program {
  readonly core: Core;
  readonly events: EventStream;
  readonly transport: HttpTransport;
  readonly log: Log;
  /** A new address that opens the window, once. */
  readonly createAddress: () => string;
}

export interface ProgramOptions extends Omit<PortsOptions, 'restart'> {
  /** Ends the program; resolves never. */
  readonly end: () => void;
}

/** The program behind the door: the core, and how a window reaches it. */
export function createProgram(options: ProgramOptions, { port, token }: Instance): Program {
  const { installation, end } = options;
  const ports = createPorts({
    ...options,
    restart: { isSeen: () => events.isHeard(), begin: end },
  });
  const core = createCore(ports);
  const host = `127.0.0.1:${port}`;
  const codes = createLaunchCodes(ports.clock.now);
  const createAddress = (): string => `http://${host}/open?code=${codes.create()}`;
  const events: EventStream = createEventStream({ subscribe: core.subscribe });
  const transport = createHttpTransport({
    guard: createRequestGuard({ host, accessToken: token, session: sessionOf(token) }),
    codes,
    events,
    serve: createContractServer({
      handlers: core.handlers,
      onDefect: (call, thrown) => ports.log.error('defect', thrown, { call }),
    }),
    files: createStaticFiles(join(installation.root, 'out', 'renderer')),
    onSecondStart: async () => {
      await core.act('second-start');
      return createAddress();
    },
    onDefect: (thrown) => ports.log.error('defect', thrown),
  });
  return { core, events, transport, createAddress, log: ports.log };
}
