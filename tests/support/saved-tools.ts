import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnknownFact } from '#core/diagnostics/probe.ts';
import type { RunTool, Tool, ToolAnswer } from '#core/diagnostics/run-tool.ts';
import { savedMachine } from './probe-world.ts';

/**
 * Answers as the saved machine did: `usb.txt` is what the tool `usb` wrote, `usb.failed` what it
 * wrote before it failed, `usb.refused` that it could not start. A tool with no file is not there.
 */
export function createSavedTools(machine: string, tools: Readonly<Record<string, Tool>>): RunTool {
  return (tool) => {
    const name = Object.keys(tools).find((key) => tools[key] === tool);
    if (name === undefined) throw new Error(`No tool of this system: ${tool.path}`);
    return answerOf(join(savedMachine(machine), name));
  };
}

async function answerOf(file: string): Promise<ToolAnswer> {
  if (existsSync(`${file}.refused`)) throw new UnknownFact('refused-by-system');
  if (existsSync(`${file}.failed`)) {
    return { stdout: readFileSync(`${file}.failed`), exitCode: 1 };
  }
  if (!existsSync(`${file}.txt`)) throw new UnknownFact('not-present');
  return { stdout: readFileSync(`${file}.txt`), exitCode: 0 };
}
