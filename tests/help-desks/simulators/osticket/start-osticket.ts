import { randomInt } from 'node:crypto';
import {
  NOT_KEPT,
  parseJson,
  serve,
  type Answer,
  type Call,
  type Keep,
  type Simulator,
} from '../serve.ts';
import { readMail } from './read-mail.ts';

export interface StoredTicket {
  readonly number: string;
  readonly email: string;
  readonly subject: string;
  readonly body: string;
  readonly topicId: number | null;
  readonly files: readonly { name: string; type: string; data: Buffer }[];
  /** What the team reads in the thread beside it. */
  readonly entries: string[];
  readonly messageId: string | null;
}

export interface OsTicketSimulator extends Simulator {
  /** As an agent sees them in a browser: the API shows nothing. */
  readonly tickets: readonly StoredTicket[];
}

export const OSTICKET_SEED = {
  key: '0123456789ABCDEF0123456789ABCDEF',
  topic: 2,
  maxFileBytes: 1_000_000,
} as const;

/** Prose in text/html, always [seen]. */
class Refused extends Error {
  readonly answer: Answer;

  constructor(status: number, prose: string) {
    super(prose);
    this.answer = said(status, prose);
  }
}

const said = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body,
});

/** osTicket 1.17/1.18; the key is made for one address, that of the tests unless said otherwise. */
export async function startOsTicket(
  allowedIp = '127.0.0.1',
  keep: Keep = NOT_KEPT,
): Promise<OsTicketSimulator> {
  const tickets = keep.open((): StoredTicket[] => []);
  const simulator = await serve((call) => {
    try {
      const answered = answer(tickets, call, allowedIp);
      keep.commit(tickets, call);
      return answered;
    } catch (thrown) {
      if (thrown instanceof Refused) return thrown.answer;
      throw thrown;
    }
  });
  return { ...simulator, tickets };
}

/** Only create exists: no read, list, status, reply, article or category; any other method is 400 [seen]. */
function answer(tickets: StoredTicket[], call: Call, allowedIp: string): Answer {
  const [, format] = /^\/api\/tickets\.(json|email)$/u.exec(call.path) ?? [];
  if (!call.path.startsWith('/api/')) return said(404, '<h1>Not Found</h1>');
  if (call.method !== 'POST' || format === undefined) throw new Refused(400, 'URL not supported');
  // Before the body is read [src: api.tickets.php, create].
  if (call.headers['x-api-key'] !== OSTICKET_SEED.key)
    throw new Refused(401, 'Valid API key required');
  if (call.ip.replace('::ffff:', '') !== allowedIp) {
    throw new Refused(401, 'API key not found/active or source IP/hostname not authorized');
  }
  const number = format === 'json' ? byForm(tickets, call) : byMail(tickets, call);
  // A bare number under the sign of a page [seen].
  return said(201, number);
}

interface Message {
  alert?: unknown;
  email?: unknown;
  name?: unknown;
  subject?: unknown;
  topicId?: unknown;
  message?: unknown;
  attachments?: unknown;
}

/** Two same ones are two tickets; an unknown topic is a ticket without one; an unknown key is logged [seen]. */
function byForm(tickets: StoredTicket[], { body }: Call): string {
  const sent = parseJson(body) as Message | undefined;
  if (typeof sent !== 'object') throw new Refused(400, 'Malformed JSON');
  const entries: string[] = [];
  const files = (Array.isArray(sent.attachments) ? sent.attachments : []).flatMap(
    (one: Record<string, string>) => {
      const [name = 'name', uri = ''] = Object.entries(one)[0] ?? [];
      const [, type = 'text/plain', base64 = ''] = /^data:([^;,]*);base64,(.*)$/su.exec(uri) ?? [];
      return keep(entries, { name, type, data: Buffer.from(base64, 'base64') });
    },
  );
  return make(tickets, {
    email: text(sent.email),
    subject: text(sent.subject),
    body: messageOf(text(sent.message)),
    topicId: sent.topicId === OSTICKET_SEED.topic ? OSTICKET_SEED.topic : null,
    files,
    entries,
    messageId: null,
  });
}

/**
 * The same Message-ID again, one after the other: the same number and no second ticket. A subject with a
 * number of a ticket, from its owner: a reply to that one; from another sender a ticket [seen]. No topic.
 */
function byMail(tickets: StoredTicket[], { body }: Call): string {
  const mail = readMail(body.toString('utf8'));
  if (mail.email === '') throw new Refused(400, 'Unable to parse email');
  const seen = tickets.find(({ messageId }) => messageId !== null && messageId === mail.messageId);
  if (seen !== undefined) return seen.number;
  const [, number] = /\[#(\d+)\]/u.exec(mail.subject) ?? [];
  const own = tickets.find((one) => one.number === number && one.email === mail.email);
  if (own !== undefined) {
    own.entries.push(mail.text);
    return own.number;
  }
  const entries: string[] = [];
  const { email, subject, messageId } = mail;
  const files = mail.files.flatMap((file) => keep(entries, file));
  return make(tickets, {
    email,
    subject,
    body: mail.text,
    topicId: null,
    files,
    entries,
    messageId,
  });
}

/** Too large is still 201: the file is missing, and an entry in the thread says so to the team [seen]. */
function keep(entries: string[], file: StoredTicket['files'][number]): StoredTicket['files'] {
  if (file.data.byteLength <= OSTICKET_SEED.maxFileBytes) return [file];
  entries.push(`${file.name}: File size is too large`);
  return [];
}

function make(tickets: StoredTicket[], ticket: Omit<StoredTicket, 'number'>): string {
  // A domain that resolves nowhere, by default; any invalid field is 500 [seen].
  if (!ticket.email.includes('@') || /\.(?:invalid|local)$/u.test(ticket.email)) {
    throw new Refused(500, 'Unable to create new ticket: Incomplete client information');
  }
  if (ticket.subject.trim() === '') {
    throw new Refused(500, 'Unable to create new ticket :20\nIssue Summary is a required field');
  }
  // Six digits by chance, not the row’s id [seen].
  const number = String(randomInt(100_000, 1_000_000));
  const [subject, body] = [withoutEmoji(ticket.subject), withoutEmoji(ticket.body)];
  tickets.push({ ...ticket, number, subject, body });
  return number;
}

/** A filter for emoji that is too wide: « goes with them, » stays [seen]; of mail not verified. */
function withoutEmoji(words: string): string {
  return words.replace(/[«\p{Extended_Pictographic}]/gu, '');
}

/** Without its charset a data URI is Latin-1; a plain string is text [seen]. */
function messageOf(message: string): string {
  const [, head, data = ''] = /^data:([^,]*),(.*)$/su.exec(message) ?? [];
  if (head === undefined) return message;
  return head.includes('charset=utf-8') ? data : Buffer.from(data).toString('latin1');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
