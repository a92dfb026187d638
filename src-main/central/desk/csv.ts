/** A cell that begins so is computed by a spreadsheet, on the machine of whoever opens the file (CWE-1236). */
const FORMULA = /^[=+\-@\t\r\n]/u;

/** One record: semicolons, every cell quoted, CRLF (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
