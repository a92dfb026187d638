/**
 * Where a help desk has no field for our token it stands in the words of the ticket, as the last line
 * of a reply does. What bears it is ours only if our own account wrote it: anybody may copy a line.
 */
export function markText(text: string, token: string): string {
  return `${text.trimEnd()}\n\n[SOS Poste ${token}]`;
}

const MARK =
  /\[SOS Poste ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\](?![\s\S]*\[SOS Poste )/u;

/** The last one: an agent may have quoted another above it. */
export function markOf(text: string): string | null {
  return MARK.exec(text)?.[1] ?? null;
}
