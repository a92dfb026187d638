import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createContractServer } from '#bridge/serve-contract.ts';
import type { Core } from '#core/core.ts';
import { createCore } from '#core/create-core.ts';
import type { Log } from '#core/ports.ts';
import { loadAccessToken, sessionOf } from './access-token.ts';
import { createPorts } from './create-ports.ts';
import { createEventStream, type EventStream } from './event-stream.ts';
import { createHttpTransport, type HttpTransport } from './http-transport.ts';
import { findInstallation } from './installation.ts';
import { askRunningInstance, claimInstance, releaseInstance } from './instance.ts';
import { createLaunchCodes } from './launch-codes.ts';
import { nodeHttp } from './node-http.ts';
import { openWindow } from './open-window.ts';
import type { LoopbackOptions } from './options.ts';
import { createRequestGuard } from './request-guard.ts';
import { createStaticFiles } from './static-files.ts';

/** Starts the program, or brings the one that runs already to the front. */
export async function runLoopback(options: LoopbackOptions): Promise<void> {
  const { dataFolder } = options;
  const running = await askRunningInstance(dataFolder);
  if (running !== undefined) {
    await show(running, options);
    return;
  }

  const token = await loadAccessToken(dataFolder, Date.now());
  const transport = Promise.withResolvers<HttpTransport>();
  const server = nodeHttp.createServer({ headersTimeout: 10_000, requestTimeout: 60_000 });
  server.on('request', (request, response) => {
    void transport.promise.then((answer) => answer(request, response));
  });
  const instance = { port: await listen(server, options.port), token };
  if (!(await claimInstance(dataFolder, instance))) {
    server.close();
    return runLoopback(options);
  }
  const program = createProgram(options, instance);
  transport.resolve(program.transport);
  let closeWindow: () => void = () => undefined;
  stopOnSignal(async () => {
    closeWindow();
    await releaseInstance(dataFolder, instance);
    program.events.close();
    server.close();
    server.closeAllConnections();
    await program.core.stop();
  }, program.log);
  // The screens are read before anything of ours can be on them, or take the processor.
  await program.core.act('start');
  void program.core.start({ windowIsComing: true });
  closeWindow = (await show(program.createAddress(), options)) ?? closeWindow;
}

interface Program {
  readonly core: Core;
  readonly events: EventStream;
  readonly transport: HttpTransport;
  readonly log: Log;
  /** A new address that opens the window, once. */
  readonly createAddress: () => string;
}

function createProgram(
  options: LoopbackOptions,
  { port, token }: { readonly port: number; readonly token: string },
): Program {
  const installation = findInstallation(import.meta.dirname);
  const ports = createPorts(options, installation);
  const core = createCore(ports);
  const host = `127.0.0.1:${port}`;
  const codes = createLaunchCodes(ports.clock.now);
  const createAddress = (): string => `http://${host}/open?code=${codes.create()}`;
  const events = createEventStream({ subscribe: core.subscribe });
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

function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen({ host: '127.0.0.1', port }, () => resolve((server.address() as AddressInfo).port));
  return promise;
}

/** Says where the window is, and opens it unless told not to; resolves to what closes it again. */
async function show(address: string, { opensWindow, dataFolder }: LoopbackOptions) {
  const closeWindow = opensWindow ? await openWindow(address, dataFolder) : undefined;
  const hint = closeWindow ? 'fenêtre ouverte' : 'ouvrez cette adresse dans un navigateur';
  process.stdout.write(`SOS Poste (${hint}) : ${address}\n`);
  return closeWindow;
}

function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let stopping: Promise<void> | undefined;
  const end = (exitCode: number): void => {
    stopping ??= stop()
      .catch((thrown: unknown) => log.error('stop', thrown))
      .finally(() => process.exit(exitCode));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  process.on('uncaughtException', (thrown) => {
    log.error('uncaught', thrown);
    end(1);
  });
}
