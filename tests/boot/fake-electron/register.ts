import { registerHooks } from 'node:module';

/** Loaded before the built program: whatever asks for `electron` is given the fake. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});
