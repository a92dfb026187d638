import type { Rule } from '#shared/findings/define-rule.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import type { Finding, FindingGroup, Severity } from '#shared/findings/finding.ts';
import { RULES } from '#shared/findings/rules.ts';
import { FINDING_EXAMPLES } from '#tests/support/finding-examples.ts';
import { reportWith } from '#tests/support/healthy-report.ts';

const GROUPS: readonly FindingGroup[] = ['audio', 'network', 'hardware', 'system', 'peripherals'];
const SEVERITIES: readonly Severity[] = ['blocking', 'degrading', 'notable'];

/** Every rule with what it says on its example, and how findings are put in order. */
export function renderFindings(): string {
  return `# Findings

Generated from \`src-shared/findings\` by \`npm run docs\`; do not edit. Sentences are those the rule says
on its example (\`tests/support/finding-examples.ts\`).

${RULES.length} rules read a machine report and say what is wrong with the poste. The first finding
opens the report in the window, the article offered before sending, the ticket on the desk page, its row
of the inbox, the exported page and the message a phone carries.

![A ticket as a technician receives it](pictures/technician.png)

${countTable()}

## What fires a rule

Only facts that are known. One that is missing, pending or unknown fires nothing; an absence fires only
where the list itself is known, such as no microphone among known audio devices. Thresholds stand in the
rule's file with their reason.

## What is said first

1. **Causes before consequences.** A rule names those it explains; when both fire, the explained one
   sinks below and says which one it follows from. A cable without link explains the names that do not
   resolve; a muted microphone explains a silent check.
2. **What is worse.** *Blocking*: work cannot go on. *Degrading*: it goes on badly. *Notable*: worth
   knowing, and seldom the cause by itself, so that it stands below the consequences too. A cause is as
   bad as the worst that follows from it.
3. **What has just happened.** Of two that are as bad, the one with a sign comes first: something the
   black box noted in the half hour before the report, or else a difference from the last good day,
   about the same device where the finding is about one.
4. **What explains more** of what else was found.
5. The order below.

Nothing else decides: neither the agent's words nor the category, and the same report always gives the same
findings in the same order. One report takes far less than the 5 ms allowed (\`npm run bench -- --only findings\`).

## Adding a rule

One file in \`src-shared/findings/rules/\` named after the rule, its line in \`rules.ts\`, its example in
\`tests/support/finding-examples.ts\`, \`npm run docs\`. Tests check the rest: that it fires on its example and not
on a healthy poste, that its article and category exist, that no rules explain each other, and the French.

${GROUPS.map(renderGroup).join('\n')}`;
}

function countTable(): string {
  const count = (group: FindingGroup, severity: Severity) =>
    RULES.filter((rule) => rule.group === group && rule.severity === severity).length;
  const rows = GROUPS.map(
    (group) => `| ${group} | ${SEVERITIES.map((severity) => count(group, severity)).join(' | ')} |`,
  );
  return `| group | ${SEVERITIES.join(' | ')} |\n|---|--:|--:|--:|\n${rows.join('\n')}`;
}

function renderGroup(group: FindingGroup): string {
  const rules = RULES.filter((rule) => rule.group === group);
  return `## ${group}\n\n${rules.map(renderRule).join('\n')}`;
}

function renderRule(rule: Rule): string {
  const { id, severity, when, articleId, categoryHint, explains, signs, title } = rule;
  const { agent, technician } = exampleOf(id);
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  const notes = [
    articleId !== null && `Article: \`${articleId}\``,
    categoryHint !== null && `Category: \`${categoryHint}\``,
    signs.length > 0 && `Signs: ${code(signs)}`,
    explains.length > 0 && `Explains: ${code(explains)}`,
  ].filter((note) => note !== false);
  return `### ${id}

**${title.fr} · ${title.en}** (${severity}): ${when}.

- To the agent: ${agent.fr} · ${agent.en}
- To the technician: ${technician.fr} · ${technician.en}
- ${notes.join('\n- ')}
`;
}

function exampleOf(id: string): Finding {
  const finding = findCauses(reportWith(FINDING_EXAMPLES[id] ?? {})).find(
    ({ rule }) => rule === id,
  );
  if (finding === undefined) throw new Error(`The rule ${id} does not fire on its example`);
  return finding;
}
