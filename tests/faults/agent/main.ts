import { randomUUID } from 'node:crypto';
import { createContractServer } from '#bridge/serve-contract.ts';
import { createCore } from '#core/create-core.ts';
import type { CallInput, CallName, CallOutput, Reply } from '#shared/contract.ts';
import { assertNever } from '#shared/result.ts';
import { drawPicture, KNOWN_PICTURE_SIZE } from '../schedule/known-picture.ts';
import { createFaultyPorts, type FaultyPorts } from './faulty-ports.ts';
import type { TicketSummary } from '#shared/ticket.ts';
import type { AgentAnswer, AgentCommand, AgentSettings, Asked, ListedTicket } from './protocol.ts';

/** The agent as a process: the whole core, spoken to over the fork channel as a window would. */
const ports = createFaultyPorts(JSON.parse(process.argv[2] ?? '') as AgentSettings);
const core = createCore(ports);
const serve = createContractServer({
  handlers: core.handlers,
  onDefect: (call, thrown) => ports.log.error('defect', thrown, { call }),
});

const REQUESTER = {
  name: 'Marie Durand',
  email: 'marie@exemple.fr',
  poste: 'PC-214',
  phone: '',
};

core.subscribe((event) => {
  if (event.name === 'ticket' && event.value.delivery.state === 'delivered') {
    ports.reach('after-settle');
  }
});
process.on('message', (asked: Asked) => {
  void obey(asked.command, ports).then((answer) => process.send?.({ id: asked.id, answer }));
});
// A schedule that died leaves no agent behind.
process.once('disconnect', () => process.exit(0));

await core.start();
// On a disk that refuses, nobody is known to sit here; the next start asks again.
await ask('settings.update', { requester: REQUESTER });
process.send?.({ started: true, warnings: (await window('app.snapshot', null)).warnings });

async function obey(
  command: AgentCommand,
  { turnClock, loseNames, crashAt }: FaultyPorts,
): Promise<AgentAnswer> {
  switch (command.do) {
    case 'send':
      return send(command);
    case 'edit':
      return edit(command);
    case 'withdraw':
    case 'restore':
      return move(command);
    case 'reply':
      return reply(command);
    case 'list': {
      const tickets = await window('tickets.list', { search: '', limit: 500 });
      return { said: 'list', tickets: await Promise.all(tickets.map(listed)) };
    }
    case 'crash-at':
      crashAt(command.point);
      return { said: 'done' };
    case 'turn-clock':
      turnClock(command.clockOffMs);
      return { said: 'done' };
    case 'fail-sync':
      ports.failSync(command.commits);
      return { said: 'done' };
    case 'syncs-failed':
      return { said: 'count', count: ports.syncsFailed() };
    case 'lose-names':
      loseNames(command.lost);
      return { said: 'done' };
    case 'stop':
      await core.stop();
      return { said: 'done' };
    default:
      return assertNever(command);
  }
}

/** A press, the words, Send; what the screen then says. */
async function send({
  words,
  pictures,
}: Extract<AgentCommand, { do: 'send' }>): Promise<AgentAnswer> {
  ports.showScreens(
    pictures.map((picture) => ({
      mediaType: 'image/png',
      bytes: drawPicture(picture),
      ...KNOWN_PICTURE_SIZE,
    })),
  );
  const refusal = await giveUpEdit();
  if (refusal !== undefined) return refusal;
  await window('evidence.capture', { delaySeconds: 0 });
  const { draft, warnings } = await window('app.snapshot', null);
  ports.aboutToSend();
  const reply = await ask('tickets.send', {
    ...draft,
    description: words,
    categoryId: 'dsi-materiel',
    requester: REQUESTER,
    withReport: false,
  });
  if (!reply.ok) return { said: 'refused', fault: reply.error };
  if (!reply.value.sent) throw new Error(JSON.stringify(reply.value.fields));
  return { said: 'sent', key: reply.value.ticket.key, warnings };
}

/** An edit that a kill has interrupted stands in the form; a full disk keeps it there. */
async function giveUpEdit(): Promise<AgentAnswer | undefined> {
  const { draft } = await window('app.snapshot', null);
  if (draft.editing === null) return undefined;
  const discarded = await ask('draft.discard', null);
  return discarded.ok ? undefined : { said: 'refused', fault: discarded.error };
}

/** Back into the form, other words, other pictures, and Send. */
async function edit({
  marker,
  words,
  pictures,
}: Extract<AgentCommand, { do: 'edit' }>): Promise<AgentAnswer> {
  const key = await keyOf(marker);
  const taken = await ask('tickets.edit', { key, replaceDraft: true });
  if (!taken.ok) return { said: 'refused', fault: taken.error };
  await window('evidence.cancel', null);
  for (const picture of pictures) {
    const name = `ecran-${picture.seed}.png`;
    await window('evidence.add', { name, bytes: drawPicture(picture), source: 'file' });
  }
  ports.aboutToSend();
  const reply = await ask('tickets.send', { ...taken.value.draft, description: words });
  if (!reply.ok) return { said: 'unsure', fault: reply.error };
  if (!reply.value.sent) throw new Error(JSON.stringify(reply.value.fields));
  return { said: 'sent', key, warnings: [] };
}

/** A press on "Joindre l'écran", the words, "Envoyer la réponse". */
async function reply({
  marker,
  words,
  pictures,
}: Extract<AgentCommand, { do: 'reply' }>): Promise<AgentAnswer> {
  const key = await keyOf(marker);
  ports.showScreens(
    pictures.map((picture) => ({
      mediaType: 'image/png',
      bytes: drawPicture(picture),
      ...KNOWN_PICTURE_SIZE,
    })),
  );
  await window('replies.capture', { key, delaySeconds: 0 });
  const { warnings } = await window('app.snapshot', null);
  ports.aboutToSend();
  const replyKey = randomUUID();
  const answer = await ask('replies.send', { key, replyKey, text: words, wish: null });
  if (!answer.ok) return { said: 'refused', fault: answer.error };
  return { said: 'sent', key: replyKey, warnings };
}

async function listed(ticket: TicketSummary): Promise<ListedTicket> {
  const { key, subject, waitingReplies, delivery } = ticket;
  const whole = waitingReplies === 0 ? undefined : await ask('tickets.get', { key });
  const replies = whole?.ok === true ? whole.value.replies : [];
  return {
    ...{ key, subject, state: delivery.state, lastFault: delivery.lastFault?.code ?? 'nothing' },
    waiting: replies.map(({ text: words, delivery: { state } }) => ({ words, state })),
  };
}

async function move({
  do: act,
  marker,
}: Extract<AgentCommand, { do: 'withdraw' | 'restore' }>): Promise<AgentAnswer> {
  const reply = await ask(`tickets.${act}`, { key: await keyOf(marker) });
  return reply.ok ? { said: 'done' } : { said: 'refused', fault: reply.error };
}

async function keyOf(marker: string): Promise<string> {
  const tickets = await window('tickets.list', { search: '', limit: 500 });
  return tickets.find(({ subject }) => subject === marker)?.key ?? randomUUID();
}

function ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Reply<Name>> {
  return serve(name, input) as Promise<Reply<Name>>;
}

async function window<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const reply = await ask(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value;
}
