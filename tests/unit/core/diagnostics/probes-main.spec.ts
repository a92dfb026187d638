import { once } from 'node:events';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { FactAnswer, LibraryFact } from '#core/diagnostics/probe-messages.ts';
import { FACTS } from '#shared/diagnostics.ts';

const ENTRY = fileURLToPath(
  new URL('../../../../src-main/core/diagnostics/probes-main.ts', import.meta.url),
);

function startProgram() {
  const child = fork(ENTRY, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  onTestFinished(() => void child.kill());
  return child;
}

test('the real program answers every fact it knows, and nothing outside the allow-list', async () => {
  const child = startProgram();
  const answers: FactAnswer[] = [];
  const complete = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      answers.push(FactAnswer.parse(message));
      if (answers.length === LibraryFact.options.length) resolve();
    });
  });
  for (const [id, fact] of LibraryFact.options.entries()) {
    child.send({ type: 'read-fact', id, fact });
  }
  await complete;
  for (const answer of answers) {
    const fact = LibraryFact.options[answer.id]!;
    if (answer.type === 'fact-unknown') continue;
    expect(FACTS[fact].parse(answer.value), fact).toEqual(answer.value);
  }
});

test('the program ends when its parent is gone', async () => {
  const child = startProgram();
  child.send({ type: 'read-fact', id: 1, fact: 'gateway' });
  await once(child, 'message');
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});
