import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { E2eNeeds } from './ensure-e2e-needs.ts';
import { cacheFolder, node24, tools } from './project.ts';
import { runCommand } from './run-command.ts';
import { NOTHING, type Step, type StepOutcome } from './step.ts';

const TSCONFIGS = ['shared', 'core', 'electron', 'renderer', 'tests'];

/** Each is one thread that reads: two of them take half the time. */
export const CHECKS_AT_ONCE = 2;

/** A tool that says yes or no: one test each. The longest first. */
export function checkSteps(): readonly Step[] {
  const tool = (name: string, ...args: string[]): Step => ({ name, run: () => yesOrNo(args) });
  return [
    tool('lint', tools.eslint, '--max-warnings', '0', '.'),
    tool('format', tools.prettier, '--check', '--log-level', 'warn', '.'),
    ...TSCONFIGS.map((name) => tool(`types ${name}`, tools.tsc, '-p', `tsconfig/${name}.json`)),
  ];
}

/** One project of `vitest.config.ts`. */
export function vitestStep(project: string): Step {
  return {
    name: project,
    run: async () => {
      const report = reportFile(`vitest-${project}`);
      const args = ['run', '--project', project, '--passWithNoTests', '--reporter=default'];
      const json = ['--reporter=json', `--outputFile.json=${report}`];
      const { succeeded, output } = await runCommand(node24, [tools.vitest, ...args, ...json]);
      return judge(succeeded, output, tallyOf(report, readVitest));
    },
  };
}

/** The whole journey in a real browser; skipped, with the reason, where there is none. */
export function e2eStep(findNeeds: () => E2eNeeds): Step {
  return {
    name: 'e2e',
    run: async () => {
      const needs = findNeeds();
      if ('missing' in needs) {
        return { ...NOTHING, skipped: 1, details: `e2e is skipped: ${needs.missing}` };
      }
      const report = reportFile('playwright');
      const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'];
      const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, SOS_POSTE_BROWSER: needs.browser };
      const run = await runCommand(node24, [tools.playwright, ...args], { environment });
      return judge(run.succeeded, run.output, tallyOf(report, readPlaywright));
    },
  };
}

async function yesOrNo(args: readonly string[]): Promise<StepOutcome> {
  const { succeeded, output } = await runCommand(node24, args);
  return judge(succeeded, output, succeeded ? { ...NOTHING, passed: 1 } : NOTHING);
}

/** A run that failed without a failed test, such as a file that does not load, is one failure. */
function judge(succeeded: boolean, output: string, outcome: StepOutcome): StepOutcome {
  if (succeeded) return outcome;
  return { ...outcome, failed: Math.max(1, outcome.failed), details: output };
}

function reportFile(name: string): string {
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function tallyOf(report: string, read: (report: unknown) => StepOutcome): StepOutcome {
  return existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : NOTHING;
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

function readVitest(report: unknown): StepOutcome {
  const counts = VitestReport.parse(report);
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}

const PlaywrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

function readPlaywright(report: unknown): StepOutcome {
  const { expected, unexpected, flaky, skipped } = PlaywrightReport.parse(report).stats;
  const tally = { passed: expected + flaky, failed: unexpected, skipped };
  const reasons = [...new Set(skipReasons(report))];
  return reasons.length === 0 ? tally : { ...tally, details: reasons.join('\n') };
}

/** Wherever they stand in the report's nested suites. */
function skipReasons(part: unknown): string[] {
  const annotation = SkipAnnotation.safeParse(part);
  if (annotation.success) return [`e2e: skipped because ${annotation.data.description}`];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(skipReasons);
}

const SkipAnnotation = z.object({ type: z.literal('skip'), description: z.string() });
