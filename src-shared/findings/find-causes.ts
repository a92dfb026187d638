import type { MachineReport } from '../diagnostics.ts';
import type { Finding } from './finding.ts';
import { knownFacts } from './known-facts.ts';
import { rank } from './rank.ts';
import { RULES } from './rules.ts';
import { withSign } from './with-sign.ts';

/**
 * What is wrong according to a machine report, the likeliest cause first. Pure, and the same for
 * the same report whenever and wherever it is asked.
 */
export function findCauses(report: MachineReport): Finding[] {
  const facts = knownFacts(report);
  const found = RULES.flatMap((rule) => {
    const finding = rule.apply(facts);
    return finding === null ? [] : [{ rule, finding: withSign(rule, finding, facts) }];
  });
  return rank(found);
}
