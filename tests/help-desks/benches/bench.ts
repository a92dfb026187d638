import type { Fetch } from '#central/help-desks/door.ts';
import type { HelpDesk } from '#central/help-desks/help-desk.ts';
import type { Simulator } from '../simulators/serve.ts';

/** What is wrong with the settings of a help desk that a test opens. */
export interface Wrong {
  readonly url?: string;
  readonly token?: string;
  /** A queue or project that is not there. */
  readonly place?: true;
  /** A place or field that has no token to search by. */
  readonly field?: true;
  readonly fetch?: Fetch;
}

export type Standing = 'open' | 'waiting' | 'resolved';

/** A help desk that runs, and somebody of its team, who speaks with it without the adapter. */
export interface Bench {
  readonly name: string;
  readonly url: string;
  /** Undefined for the program itself. */
  readonly simulator?: Simulator | undefined;
  /** Whether our token has a field of its own, which a site may forget to set up. */
  readonly hasTokenField: boolean;
  /** False where nothing is known by which a place could be looked for. */
  readonly checksPlaces?: boolean;
  /** False where no file can be brought; they then stay at the central. */
  readonly takesFiles?: boolean;
  /** Whether words of the requester open a ticket again. */
  readonly reopens: boolean;
  open(wrong?: Wrong): HelpDesk;
  /** Whether a request is the one that makes a ticket, or says a reply. */
  isCreate(method: string, path: string): boolean;
  isReply(method: string, path: string): boolean;
  /** The request that brings one file to what is there already; left out where they come with it. */
  isUpload?(method: string, path: string): boolean;
  /** The address of a search with what it asks for left out, as a server that ignores it would read it. */
  withoutFilter(url: string): string;
  /** A request as it arrives where the line loses the last file of a ticket, “deux.png”. */
  withoutLastFile(url: string, init: RequestInit): RequestInit;
  /** From now on it tells of each change at this address; left out where an administrator has to set it up. */
  readonly tell?: ((url: string, secret: string) => void | Promise<void>) | undefined;
  readonly team: Team;
}

export interface Team {
  answer(id: string, text: string): Promise<unknown>;
  /** Undefined where answers are never HTML. */
  readonly answerInHtml: ((id: string, html: string) => Promise<unknown>) | undefined;
  /** For the team alone, with a file. */
  note(id: string, text: string, file: { name: string; data: Uint8Array }): Promise<unknown>;
  put(id: string, standing: Standing): Promise<unknown>;
  remove(id: string): Promise<unknown>;
  /** The body as it is kept. */
  readBody(id: string): Promise<string>;
  countWithToken(token: string): Promise<number>;
  /** The raw answer that our own account gets: what it would show if nothing were left out. */
  asOurAccountSees(id: string): Promise<string>;
}
