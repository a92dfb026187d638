const SIMULATED = ' (simulator)';

/** As a column of the table is headed. */
export function columnName(name: string, isSimulated: boolean): string {
  return isSimulated ? `${name}${SIMULATED}` : name;
}

export function bareName(column: string): string {
  return column.endsWith(SIMULATED) ? column.slice(0, -SIMULATED.length) : column;
}
