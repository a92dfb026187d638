/** osTicket deletes the opening one of these with the emoji: its filter is too wide. */
const QUOTES = /«[ \u{a0}\u{202f}]?|[ \u{a0}\u{202f}]?»/gu;

export function plainSigns(text: string): string {
  return text.replace(QUOTES, '"');
}

/** A reference of its own form in a subject would make the ticket a reply to another one. */
export function unreferenced(subject: string): string {
  return subject.replace(/\[#/gu, '(#');
}
