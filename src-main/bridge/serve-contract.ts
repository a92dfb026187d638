import { contract, type CallName, type Handlers, type Reply } from '#shared/contract.ts';
import { fault, toFault } from '#shared/errors.ts';
import { err, ok } from '#shared/result.ts';

/** Answers any call of the contract, whatever arrives; it never throws. */
export type ContractServer = (name: unknown, input: unknown) => Promise<Reply>;

export interface ContractServerOptions {
  readonly handlers: Handlers;
  /** Told about defects only: refused input and expected faults are the caller's business. */
  readonly onDefect: (call: CallName, thrown: unknown) => void;
}

/** Checks every input and output against the contract; neither transport can go round it. */
export function createContractServer({
  handlers,
  onDefect,
}: ContractServerOptions): ContractServer {
  return async (name, input) => {
    if (!isCallName(name)) return err(fault('unknown-call', `No call named ${String(name)}`));
    return answer(name, input, handlers, onDefect);
  };
}

async function answer(
  name: CallName,
  input: unknown,
  handlers: Handlers,
  onDefect: ContractServerOptions['onDefect'],
): Promise<Reply> {
  const { input: inputSchema, output: outputSchema } = contract.calls[name];
  const checked = inputSchema.safeParse(input);
  if (!checked.success) return err(fault('invalid-input', `${name}: ${checked.error.message}`));
  try {
    const handle = handlers[name] as (input: unknown) => Promise<unknown>;
    const output = outputSchema.safeParse(await handle(checked.data));
    if (output.success) return ok(output.data);
    onDefect(name, output.error);
    return err(fault('invalid-output', `${name}: ${output.error.message}`));
  } catch (thrown) {
    const problem = toFault(thrown);
    if (problem.code === 'internal') onDefect(name, thrown);
    return err(problem);
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract.calls, name);
}
