import type { DatabaseSync } from 'node:sqlite';
import type { Facts } from '#shared/diagnostics.ts';
import type { Fault } from '#shared/errors.ts';
import type { MicrophoneAccess } from '#shared/headset-check.ts';
import type { PictureType } from '#shared/picture.ts';
import type { Result } from '#shared/result.ts';
import type { CaptureScope, Policy, Settings } from '#shared/settings.ts';

/** What the core needs from the world. A host offers these; a test offers honest fakes. */
export interface Ports {
  readonly host: 'electron' | 'loopback';
  readonly version: string;
  readonly paths: Paths;
  readonly clock: Clock;
  readonly random: Random;
  readonly capture: ScreenCapture;
  readonly secrets: SecretBox;
  readonly notices: Notices;
  readonly power: PowerEvents;
  /** The way out to the central: Chromium's network stack in Electron, Node's elsewhere. */
  readonly fetch: Fetch;
  /**
   * `host:port` of the proxy that `fetch` takes for this address, undefined when it goes directly;
   * left out where nobody can tell.
   */
  readonly proxyFor?: (url: string) => Promise<string | undefined>;
  readonly settings: SettingsStore;
  readonly policy: Policy;
  /** Why the machine's policy file was ignored, when there is one and it was. */
  readonly policyProblem: Fault | undefined;
  /** Whether the machine's policy file now says something else that is valid; left out where nobody looks. */
  readonly policyDiffers?: () => boolean;
  /** Left out where the program cannot begin anew. */
  readonly restart?: Restart;
  readonly programs: Programs;
  /** How the database file is opened; left out, as Node does. Here a test makes the disk fail. */
  readonly openFile?: OpenFile;
  readonly log: Log;
  /** BCP 47 tag of the operating system's language. */
  readonly locale: string;
  /** Displays as the windowing system knows them; left out where only a probe can tell. */
  readonly displays?: () => Facts['displays'];
  /** Left out where the browser asks the person by itself. */
  readonly microphone?: Microphone;
}

/** As the platform's own, which fits; a host may answer with no more than is read here. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<FetchAnswer>;

export interface FetchAnswer extends Pick<
  Response,
  'ok' | 'status' | 'arrayBuffer' | 'json' | 'text'
> {
  readonly headers: Pick<Headers, 'get'>;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** Who may listen: our own page, while a check that was asked for runs, and nobody else. */
export interface Microphone {
  /** Opens the door for one check, and answers what the system itself says. */
  begin(): Promise<MicrophoneAccess>;
  end(): void;
}

/** @throws Error as SQLite does, with `errcode` */
export type OpenFile = (file: string, options: { readonly timeout: number }) => DatabaseSync;

/** Absolute paths. All of them local to the machine, none on a roaming profile. */
export interface Paths {
  /** Database, draft and the embedded central's data; created with owner-only rights. */
  readonly data: string;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, `delayMs` from now; the answer cancels it. Never keeps a process alive. */
  after(delayMs: number, task: () => void): () => void;
}

/** For what is only read at the start. */
export interface Restart {
  /** Whether somebody may be looking at the window. */
  isSeen(): boolean;
  /** Ends the program as its menu does; it comes back out of sight where the host can start it. */
  begin(): void;
}

/** A number from 0 (included) to 1 (excluded), as `Math.random`. */
export type Random = () => number;

/** One screen as it was. */
export interface ScreenShot {
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array;
  /** Pixels of the picture. */
  readonly width: number;
  readonly height: number;
  /** What a person should know of it, such as `capture-primary-only`. */
  readonly doubt?: Fault;
}

export interface ScreenCapture {
  /**
   * Reads the screens, left to right: all, or the one under the pointer. Where the pointer cannot be
   * placed that is the primary screen, with a doubt, and where that is not known either, none.
   * Expected faults are those whose code begins `capture-`.
   */
  capture(signal: AbortSignal, scope: CaptureScope): Promise<Result<readonly ScreenShot[], Fault>>;
}

/** Small secrets, such as the poste's token at the central. */
export interface SecretBox {
  /** Undefined when there is none, or when the system can no longer decrypt it. */
  read(name: string): Promise<string | undefined>;
  write(name: string, secret: string): Promise<void>;
}

export interface Notices {
  /** A quiet desktop notice: no sound, never takes the focus. */
  show(notice: {
    readonly title: string;
    readonly body: string;
    readonly onClick: () => void;
  }): void;
}

export type PowerEvent = 'suspend' | 'resume' | 'unlock' | 'network-changed';

export interface PowerEvents {
  subscribe(listener: (event: PowerEvent) => void): () => void;
}

export interface SettingsStore {
  /** Defaults, with a fault, when the file could not be read; the file is then set aside. */
  read(): { readonly settings: Settings; readonly problem: Fault | undefined };
  write(settings: Settings): void;
}

/** A program of ours in a process of its own: the probes, the embedded central. */
export interface ChildProgram {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also when the program could not be started. */
  onExit(listener: () => void): void;
  stop(): void;
}

export type ProgramName = 'probes' | 'central' | 'chores';

export interface Programs {
  start(name: ProgramName): ChildProgram;
}

/** Structured, size-capped, without personal data: no token, ticket text or picture ever goes in. */
export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, thrown: unknown, facts?: LogFacts): void;
}

export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;
