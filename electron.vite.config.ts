import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Read from disk at run time: one is unpacked beside the archive, the other is 0.9 MB the window never needs. */
const KEPT_PACKAGES = ['screenshot-desktop', 'systeminformation'];

/** A central beside a poste keeps a file: the client of a database server stays with those who run one. */
const LEFT_OUT = ['pg'];

/** Every program of ours, by the name its file has in `out/main`. */
const PROGRAMS = {
  electron: at('src-main/hosts/electron/main.ts'),
  loopback: at('src-main/hosts/loopback/main.ts'),
  central: at('src-main/central/main.ts'),
  chores: at('src-main/core/chores/chores-main.ts'),
  probes: at('src-main/core/diagnostics/probes-main.ts'),
  'capture-fallback': at('src-main/hosts/electron/capture-fallback-main.ts'),
};

export default defineConfig({
  main: {
    build: {
      // Everything is bundled but what these name: a file to read costs more than its bytes at start.
      externalizeDeps: false,
      outDir: 'out/main',
      minify: true,
      rolldownOptions: {
        input: PROGRAMS,
        external: [...KEPT_PACKAGES, ...LEFT_OUT],
        // Chunks lie beside their programs, so that `import.meta.url` means the same in both.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is a plain script: CommonJS, self-contained, whatever package.json says.
      externalizeDeps: false,
      outDir: 'out/preload',
      minify: true,
      rolldownOptions: {
        input: { preload: at('src-main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // What comes later lies on this machine: a list of what each part will import costs the first script 1 KB.
      modulePreload: false,
      // One file of each kind before the first screen: a request to the host costs more than its bytes.
      cssCodeSplit: false,
      rolldownOptions: {
        input: at('src-renderer/index.html'),
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
});
