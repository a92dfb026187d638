/** Somebody of the support team. */
export interface AccountRecord {
  readonly id: string;
  /** As requesters read it over an answer. */
  readonly name: string;
  /** As `access/passwords.ts` writes it; null when the account is only opened by a code. */
  readonly password: string | null;
  /** The password was made for them, and is to be replaced before anything else. */
  readonly mustChange: boolean;
  /** Null for who may come in. */
  readonly disabledAt: string | null;
  readonly createdAt: string;
}

/** Two names are one when they differ only by case and accents. */
export interface AccountStore {
  add(account: AccountRecord): Promise<'added' | 'name-taken'>;
  find(id: string): Promise<AccountRecord | undefined>;
  findByName(name: string): Promise<AccountRecord | undefined>;
  /** By name, disabled ones included. */
  list(): Promise<AccountRecord[]>;
  setPassword(id: string, password: string, mustChange: boolean): Promise<void>;
  /** Null lets them in again. */
  disable(id: string, at: string | null): Promise<void>;
}
