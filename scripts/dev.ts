import { spawn } from 'node:child_process';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import react from '@vitejs/plugin-react';
import { createServer, type ViteDevServer } from 'vite';
import { cacheFolder, node24, root } from './lib/project.ts';

/**
 * `npm run dev`: the loopback host from source, restarted on change, behind a Vite server that
 * updates the page in place. One address, which signs in like the real one.
 */
const hostPort = await freePort();
const vite = await startVite(hostPort);
const [pageAddress = ''] = vite.resolvedUrls?.local ?? [];

const host = spawn(
  node24,
  [
    ...['--watch', '--watch-preserve-output', '--disable-warning=ExperimentalWarning'],
    ...['--watch-path=src-main', '--watch-path=src-shared', 'src-main/hosts/loopback/main.ts'],
    ...['--no-open', '--port', `${hostPort}`, '--data', `${cacheFolder}/dev-data`],
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);
// A session outlives a restart of the host: only the first address is needed.
let isAddressShown = false;
createInterface({ input: host.stdout }).on('line', (line) => {
  const [, path] = /http:\/\/127\.0\.0\.1:\d+\/(open\S+)/u.exec(line) ?? [];
  if (path === undefined || isAddressShown) return;
  isAddressShown = true;
  console.log(`SOS Poste (dev): ${pageAddress}${path}`);
});
host.on('exit', () => void vite.close());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal));

/** The host believes its own address only, so what is passed on to it says that it comes from there. */
async function startVite(port: number): Promise<ViteDevServer> {
  const origin = `http://127.0.0.1:${port}`;
  const toHost = { target: origin, changeOrigin: true, headers: { origin } };
  const server = await createServer({
    configFile: false,
    root: `${root}/src-renderer`,
    cacheDir: `${cacheFolder}/vite`,
    plugins: [react()],
    server: {
      host: '127.0.0.1',
      fs: { allow: [root] },
      proxy: { '/call/': toHost, '/events': toHost, '/open': toHost },
    },
  });
  return server.listen();
}

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const probe = createNetServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => resolve(port));
  });
  return promise;
}
