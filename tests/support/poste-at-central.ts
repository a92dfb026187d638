import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createContractServer } from '#bridge/serve-contract.ts';
import { createCore } from '#core/create-core.ts';
import type { AppEvent, CallInput, CallName, CallOutput } from '#shared/contract.ts';
import { createMemoryPorts } from './memory-ports.ts';
import { startRealCentral, type RealCentral } from './real-central.ts';
import { tempFolder } from './temp-folder.ts';

/** One poste, enrolled at a real central, spoken to through the contract as the window would. */
export async function startPoste(central: RealCentral, folder = tempFolder()) {
  const ports = createMemoryPorts({
    dataFolder: join(folder, 'poste'),
    policy: { centralUrl: central.url, centralToken: central.agentToken, site: 'Douala' },
  });
  const core = createCore(ports);
  const serve = createContractServer({ handlers: core.handlers, onDefect: () => undefined });
  const events: AppEvent[] = [];
  core.subscribe((event) => events.push(event));
  await core.start();
  onTestFinished(() => core.stop().catch(() => undefined));

  async function call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<CallOutput<Name>> {
    const reply = await serve(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
    return reply.value as CallOutput<Name>;
  }
  const send = async (description: string, categoryId = 'dsi-materiel') => {
    const { draft } = await call('app.snapshot', null);
    const requester = {
      name: 'Marie Durand',
      email: 'marie@exemple.fr',
      poste: 'PC-214',
      phone: '',
    };
    const outcome = await call('tickets.send', { ...draft, description, categoryId, requester });
    if (!outcome.sent) throw new Error(JSON.stringify(outcome.fields));
    return outcome.ticket;
  };
  const delivered = (key: string) =>
    expect
      .poll(async () => {
        await ports.clock.advance(500);
        return (await call('tickets.get', { key })).delivery.state;
      })
      .toBe('delivered');
  const replied = (key: string) =>
    expect
      .poll(async () => {
        await ports.clock.advance(500);
        const listed = await call('tickets.list', { search: '', limit: 100 });
        return listed.find((ticket) => ticket.key === key)?.waitingReplies;
      })
      .toBe(0);
  return { ports, core, call, send, delivered, replied, events, serve };
}

export async function startCentral(folder = tempFolder()) {
  const central = await startRealCentral({ folder });
  onTestFinished(() => central.stop().catch(() => undefined));
  return central;
}
