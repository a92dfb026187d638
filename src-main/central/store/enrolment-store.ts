/** A code by which postes of one site become known. Kept as a hash, like every secret. */
export interface CodeRecord {
  readonly id: string;
  readonly hash: string;
  readonly site: string;
  /** How many postes it is for. */
  readonly most: number;
  readonly used: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  /** Somebody has ended it before its time. */
  readonly endedAt: string | null;
}

/** Which poste a token belongs to, as far as it said so itself. */
export interface PosteIdentity {
  readonly id: string;
  readonly poste: string;
  readonly site: string;
}

export interface PosteRecord extends PosteIdentity {
  readonly tokenHash: string;
  readonly enrolledAt: string;
  /** `YYYY-MM-DD`; null for one that has asked for nothing yet. */
  readonly lastSeen: string | null;
  readonly revokedAt: string | null;
}

export interface EnrolmentRequest extends Pick<PosteIdentity, 'id' | 'poste'> {
  readonly codeHash: string;
  readonly tokenHash: string;
  readonly at: string;
}

export type EnrolmentOutcome =
  /** `isNew` when the code was used up by one. */
  | { readonly kind: 'enrolled'; readonly site: string; readonly isNew: boolean }
  /** No such code, or it is over; or the poste was revoked after the code was given. */
  | {
      readonly kind: 'refused';
      /** Whoever brings a code there is, or was, does not guess. */ readonly isGuess: boolean;
    }
  /** The token is another poste's. */
  | { readonly kind: 'token-taken' };

export interface EnrolmentStore {
  addCode(code: Omit<CodeRecord, 'used' | 'endedAt'>): Promise<void>;
  /** Newest first. */
  listCodes(): Promise<CodeRecord[]>;
  /** Undefined when there is none of that id that could be ended. */
  endCode(id: string, at: string): Promise<CodeRecord | undefined>;
  /** Code and poste in one transaction; the same token for the same poste again changes nothing. */
  enrol(request: EnrolmentRequest): Promise<EnrolmentOutcome>;
  findPoste(tokenHash: string): Promise<PosteRecord | undefined>;
  findPosteById(id: string): Promise<PosteRecord | undefined>;
  /** Those that are not revoked whose token's hash begins so. */
  findPostesByHash(prefix: string): Promise<PosteRecord[]>;
  /** By site and name; every word of `search` is in one of them. */
  listPostes(search: string, limit: number): Promise<PosteRecord[]>;
  /** Says on which day a poste was there. */
  seen(tokenHash: string, day: string): Promise<void>;
  /** Null lets it in again. Undefined when there is none of that id. */
  revoke(id: string, at: string | null): Promise<PosteRecord | undefined>;
  /** Codes that ended or expired so long ago that nobody asks for them. */
  dropCodesBefore(moment: string): Promise<void>;
}
