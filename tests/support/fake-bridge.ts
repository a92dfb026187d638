import { createContractServer } from '#bridge/serve-contract.ts';
import type { Bridge, Link } from '#renderer/bridge/bridge.ts';
import type {
  AppEvent,
  CallInput,
  CallName,
  EventName,
  EventValue,
  Handlers,
  Reply,
} from '#shared/contract.ts';
import { FaultError, type ErrorCode, type FaultDetails } from '#shared/errors.ts';
import { createFakeProgram, type FakeProgram } from './fake-program.ts';

export interface FakeBridge extends Bridge {
  /** The honest program behind the bridge; its state can be read and set. */
  readonly program: FakeProgram;
  /** Every call so far, in order. */
  readonly calls: readonly { readonly name: CallName; readonly input: unknown }[];
  inputsOf<Name extends CallName>(name: Name): readonly CallInput<Name>[];
  /** Answers one call another way from now on. */
  answer<Name extends CallName>(name: Name, handler: Handlers[Name]): void;
  refuse(name: CallName, code: ErrorCode, details?: FaultDetails): void;
  emit<Name extends EventName>(name: Name, value: EventValue<Name>): void;
  /** Sends an event as it is, an old revision included. */
  emitRaw(event: AppEvent): void;
  setLink(link: Link): void;
}

/**
 * A program that answers the whole contract from memory, behind the real contract server: a test
 * that sends a wrong shape, or an answer that does not fit, fails as it would in the product.
 */
export function createFakeBridge(program: FakeProgram = createFakeProgram()): FakeBridge {
  const handlers: Handlers = { ...program.handlers };
  const calls: { name: CallName; input: unknown }[] = [];
  const links = new Set<(link: Link) => void>();
  const serve = createContractServer({
    handlers,
    onDefect: (name, thrown) => {
      throw new Error(`The fake answers ${name} wrongly`, { cause: thrown });
    },
  });

  return {
    program,
    calls,
    call: async <Name extends CallName>(name: Name, input: CallInput<Name>) => {
      calls.push({ name, input });
      return (await serve(name, input)) as Reply<Name>;
    },
    subscribe: program.subscribe,
    watchLink: (listener) => {
      links.add(listener);
      return () => void links.delete(listener);
    },
    inputsOf: <Name extends CallName>(name: Name) =>
      calls.filter((call) => call.name === name).map(({ input }) => input as CallInput<Name>),
    answer: (name, handler) => {
      handlers[name] = handler;
    },
    refuse: (name, code, details) => {
      Object.assign(handlers, {
        [name]: () => Promise.reject(new FaultError(code, `${name} refused by the test`, details)),
      });
    },
    emit: program.emit,
    emitRaw: program.emitRaw,
    setLink: (link) => {
      for (const listener of links) listener(link);
    },
  };
}
