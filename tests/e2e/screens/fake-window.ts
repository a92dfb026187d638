import './without-eval.ts';
import type { PreloadApi } from '#renderer/bridge/electron-bridge.ts';
import { createFakeBridge, type FakeBridge } from '#tests/support/fake-bridge.ts';
import { createFakeProgram, type FakeProgramOptions } from '#tests/support/fake-program.ts';
import { sampleSnapshot } from '#tests/support/sample-window.ts';

/** What a run of the screens may set before the window starts. */
export interface WindowScene extends Pick<
  FakeProgramOptions,
  'snapshot' | 'tickets' | 'captures' | 'microphoneInUse' | 'verdicts' | 'postes'
> {
  /** The picture on every screen, in base64: bytes do not cross into the page as they are. */
  readonly pictureBase64?: string;
}

declare global {
  interface Window {
    scene?: WindowScene;
    fake: FakeBridge;
  }
}

/** Runs in the page before the window's own script, in the place of the preload. */
const { pictureBase64 = '', snapshot = {}, ...scene } = window.scene ?? {};
const picture = Uint8Array.from(atob(pictureBase64), (sign) => sign.charCodeAt(0));
window.fake = createFakeBridge(
  createFakeProgram({ ...scene, snapshot: { ...sampleSnapshot(), ...snapshot }, picture }),
);
const preload: PreloadApi = {
  invoke: (name, input) => window.fake.call(name, input as never),
  subscribe: window.fake.subscribe,
};
Object.assign(window, { sosPoste: preload });
