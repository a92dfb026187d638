import type { UtilityProcess } from 'electron';
import { pictureSizeOf } from '#core/capture/picture-size.ts';
import type { ScreenCapture, ScreenShot } from '#core/ports.ts';
import { fault, type ErrorCode, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { FallbackAnswer } from '../fallback-answer.ts';

/**
 * `screenshot-desktop`, in a process that can be ended: the library may crash or never answer.
 * `fork` starts the program `capture-fallback`.
 */
export function createCaptureFallback(fork: () => UtilityProcess): ScreenCapture {
  return {
    async capture(signal) {
      const child = fork();
      try {
        return await new Promise<Result<readonly ScreenShot[], Fault>>((resolve) => {
          const fail = (code: ErrorCode, message: string): void =>
            resolve(err(fault(code, message)));
          child.on('message', (message: unknown) => resolve(readAnswer(message)));
          child.on('exit', () => fail('capture-failed', 'The fallback ended'));
          signal.addEventListener('abort', () => fail('capture-timeout', 'The fallback is slow'));
        });
      } finally {
        child.kill();
      }
    },
  };
}

function readAnswer(message: unknown): Result<readonly ScreenShot[], Fault> {
  const answer = FallbackAnswer.safeParse(message);
  if (!answer.success) return err(fault('capture-failed', 'The fallback answered nonsense'));
  if (!answer.data.ok) return err(fault('capture-failed', answer.data.message));
  const shots = answer.data.pictures.flatMap((bytes) => {
    const size = pictureSizeOf(bytes);
    return size === undefined ? [] : [{ mediaType: 'image/jpeg' as const, bytes, ...size }];
  });
  return shots.length === 0
    ? err(fault('capture-empty', 'The fallback gave no picture'))
    : ok(shots);
}

export interface FallbackSituation {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** The machine policy's word; undefined when it says nothing. */
  readonly allowedByPolicy: boolean | undefined;
}

/**
 * On Windows the library compiles an unsigned program at run time, which locked-down machines
 * forbid and watch for: only where the policy says yes. On macOS it cannot do better than Chromium,
 * and on Wayland nor without a display it does not answer at all.
 */
export function mayUseFallback(situation: FallbackSituation): boolean {
  const { platform, environment, allowedByPolicy } = situation;
  if (platform === 'win32') return allowedByPolicy === true;
  if (platform !== 'linux' || allowedByPolicy === false) return false;
  return environment['DISPLAY'] !== undefined && environment['XDG_SESSION_TYPE'] !== 'wayland';
}
