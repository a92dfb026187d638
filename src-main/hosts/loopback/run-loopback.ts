import { spawn } from 'node:child_process';
import type { Log } from '#core/ports.ts';
import { policyFile as machinePolicyFile, readPolicy } from '#hosts/common/read-policy.ts';
import { loadAccessToken } from './access-token.ts';
import type { HttpTransport } from './http-transport.ts';
import { beginAnew } from './begin-anew.ts';
import { findInstallation } from './installation.ts';
import { askRunningInstance, claimInstance, releaseInstance } from './instance.ts';
import { keepPort, listen, listenAsBefore } from './kept-port.ts';
import { nodeHttp } from './node-http.ts';
import { openWindow } from './open-window.ts';
import type { LoopbackOptions } from './options.ts';
import { createScreenCapture } from './ports/screen-capture.ts';

/** Starts the program, or brings the one that runs already to the front. */
export async function runLoopback(options: LoopbackOptions): Promise<void> {
  const { dataFolder } = options;
  const running = await askRunningInstance(dataFolder);
  if (running !== undefined) {
    await show(running, options);
    return;
  }

  const begun = beginCapture(options);
  const token = await loadAccessToken(dataFolder, Date.now());
  const transport = Promise.withResolvers<HttpTransport>();
  const server = nodeHttp.createServer({ headersTimeout: 10_000, requestTimeout: 60_000 });
  server.on('request', (request, response) => {
    void transport.promise.then((answer) => answer(request, response));
  });
  const port = await (options.port === 0
    ? listenAsBefore(server, dataFolder)
    : listen(server, options.port));
  const instance = { port, token };
  if (!(await claimInstance(dataFolder, instance))) {
    server.close();
    return runLoopback(options);
  }
  await begun.isReading;
  const { createProgram } = await import('./create-program.ts');
  const program = createProgram(
    { ...options, ...begun, end: () => end(() => beginAnew({ process, spawn })) },
    instance,
  );
  transport.resolve(program.transport);
  const keep = () =>
    keepPort(dataFolder, port).catch((thrown: unknown) => program.log.error('port', thrown));
  void keep();
  let closeWindow: () => void = () => undefined;
  const end = stopOnSignal(async () => {
    closeWindow();
    await Promise.all([releaseInstance(dataFolder, instance), keep()]);
    program.events.close();
    server.close();
    server.closeAllConnections();
    await program.core.stop();
  }, program.log);
  // The screens are read before anything of ours can be on them.
  if (!options.isUnasked) await program.core.act('start');
  void program.core.start({ windowIsComing: !options.isUnasked });
  closeWindow = (await show(program.createAddress(), options)) ?? closeWindow;
}

/**
 * The first reading of the screens begins before most of the program is loaded: its tools run on another
 * core, and the window waits for both.
 */
function beginCapture({ policyFile = machinePolicyFile(), isUnasked }: LoopbackOptions) {
  const installation = findInstallation(import.meta.dirname);
  const policyReading = readPolicy(policyFile);
  const {
    captureAllowed = true,
    captureScope = 'all',
    screenshotDesktopAllowed = false,
  } = policyReading.policy;
  const capture = createScreenCapture({ root: installation.root, screenshotDesktopAllowed });
  const isReading = captureAllowed && !isUnasked ? capture.begin(captureScope) : Promise.resolve();
  return { installation, policyFile, policyReading, capture, isReading };
}

/** Says where the window is, and opens it unless told not to; resolves to what closes it again. */
async function show(address: string, { opensWindow, dataFolder }: LoopbackOptions) {
  const closeWindow = opensWindow ? await openWindow(address, dataFolder) : undefined;
  const hint = closeWindow ? 'fenêtre ouverte' : 'ouvrez cette adresse dans un navigateur';
  process.stdout.write(`SOS Poste (${hint}) : ${address}\n`);
  return closeWindow;
}

/** Answers what ends the program without a signal; `last` is what the process does when all has stopped. */
function stopOnSignal(stop: () => Promise<void>, log: Log): (last: () => void) => void {
  let stopping: Promise<void> | undefined;
  const end = (last: () => void): void => {
    stopping ??= stop()
      .catch((thrown: unknown) => log.error('stop', thrown))
      .finally(last);
  };
  const exit = (code: number) => end(() => process.exit(code));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => exit(0));
  process.on('uncaughtException', (thrown) => {
    log.error('uncaught', thrown);
    exit(1);
  });
  return end;
}
