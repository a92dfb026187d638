export interface RegistryValue {
  /** `REG_SZ`, `REG_DWORD`… */
  readonly type: string;
  readonly data: string;
}

export interface RegistryKey {
  readonly path: string;
  readonly values: ReadonlyMap<string, RegistryValue>;
}

/**
 * What `reg query` prints: each key on a line of its own, its values below, four blanks between
 * their parts. The name of the default value and the closing count are in the user's language, and
 * neither is ever looked at.
 */
export function registryKeys(text: string): RegistryKey[] {
  const keys: { path: string; values: Map<string, RegistryValue> }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.startsWith('HKEY_')) keys.push({ path: line.trim(), values: new Map() });
    const [, name, type, data = ''] = VALUE.exec(line) ?? [];
    if (name !== undefined && type !== undefined) keys.at(-1)?.values.set(name, { type, data });
  }
  return keys;
}

const VALUE = /^ {4}(\S.*?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/u;

/** `0x1f` of a number of 32 or 64 bits; undefined for anything else. */
export function registryNumber(value: RegistryValue | undefined): bigint | undefined {
  if (value === undefined || !/^REG_[DQ]WORD/u.test(value.type)) return undefined;
  return /^0x[0-9a-f]{1,16}$/iu.test(value.data.trim()) ? BigInt(value.data.trim()) : undefined;
}
