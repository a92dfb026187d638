import type { Facts } from '#shared/diagnostics.ts';
import { UnknownFact } from '../probe.ts';
import type { RunTool, Tool } from '../run-tool.ts';
import { LINUX_TOOLS } from './linux-tools.ts';
import { pulseDefaults, pulseEndpoint } from './pulse.ts';
import { wireEndpoint } from './wireplumber.ts';

/** PulseAudio's tool speaks to PipeWire too; where it is not installed, PipeWire's own is asked. */
export async function readLinuxSound(run: RunTool): Promise<Facts['audio-state']> {
  return askPulse(run).catch(() => askWirePlumber(run));
}

async function askPulse(run: RunTool): Promise<Facts['audio-state']> {
  const defaults = pulseDefaults(await ask(run, LINUX_TOOLS.pulseDefaults));
  const [outputs, inputs] = await Promise.all([
    ask(run, LINUX_TOOLS.pulseOutputs),
    ask(run, LINUX_TOOLS.pulseInputs),
  ]);
  return {
    input: pulseEndpoint(inputs, defaults.input),
    output: pulseEndpoint(outputs, defaults.output),
  };
}

/** It fails for a default that does not exist, and for a server that does not run. */
async function askWirePlumber(run: RunTool): Promise<Facts['audio-state']> {
  const endpoint = async (inspect: Tool, volume: Tool) => {
    const inspected = await ask(run, inspect).catch(() => '');
    return wireEndpoint(inspected, inspected === '' ? '' : await ask(run, volume).catch(() => ''));
  };
  const [output, input] = await Promise.all([
    endpoint(LINUX_TOOLS.wireOutput, LINUX_TOOLS.wireOutputVolume),
    endpoint(LINUX_TOOLS.wireInput, LINUX_TOOLS.wireInputVolume),
  ]);
  if (input === null && output === null) throw new UnknownFact('not-present');
  return { input, output };
}

async function ask(run: RunTool, tool: Tool): Promise<string> {
  const { stdout, exitCode } = await run(tool);
  if (exitCode !== 0) throw new UnknownFact('not-present');
  return stdout.toString('utf8');
}
