import { holdTogether } from '../hold-together.ts';
import type { Bilingual } from '../language.ts';
import type { Finding, FindingGroup, Params, Severity, SignKind } from './finding.ts';
import type { KnownFacts } from './known-facts.ts';

type Sentence<Read> = string | ((read: Read) => string);
interface Sentences<Read> {
  readonly fr: Sentence<Read>;
  readonly en: Sentence<Read>;
}

interface RuleSpec<Read extends Params> {
  readonly id: string;
  readonly group: FindingGroup;
  readonly severity: Severity;
  /** The condition in plain English, for the page that lists the rules. */
  readonly when: string;
  readonly articleId: string | null;
  readonly categoryHint: string | null;
  /** Rules whose findings are mere consequences of this one. */
  readonly explains?: readonly string[];
  /** Changes and notes of the black box that make this finding likelier. */
  readonly signs?: readonly SignKind[];
  readonly title: Bilingual;
  readonly agent: Sentences<Read>;
  readonly technician: Sentences<Read>;
  /** What was read, when it is wrong; null when it is right, or not known. */
  readonly find: (facts: KnownFacts) => Read | null;
}

/** A rule whose own kind of reading no longer matters to who applies it. */
export interface Rule extends Pick<Finding, 'group' | 'severity' | 'articleId' | 'categoryHint'> {
  readonly id: string;
  readonly when: string;
  readonly explains: readonly string[];
  readonly signs: readonly SignKind[];
  readonly title: Bilingual;
  /** The finding before it is ranked. */
  readonly apply: (facts: KnownFacts) => Finding | null;
}

export function defineRule<Read extends Params>(spec: RuleSpec<Read>): Rule {
  const { id, group, severity, when, articleId, categoryHint, find } = spec;
  const title = { fr: holdTogether(spec.title.fr), en: spec.title.en };
  const apply = (facts: KnownFacts): Finding | null => {
    const read = find(facts);
    if (read === null) return null;
    return {
      ...{ rule: id, group, severity, title, articleId, categoryHint, params: read },
      agent: say(spec.agent, read),
      technician: say(spec.technician, read),
      sign: null,
      explainedBy: null,
    };
  };
  const { explains = [], signs = [] } = spec;
  return { id, group, severity, when, articleId, categoryHint, explains, signs, title, apply };
}

function say<Read>({ fr, en }: Sentences<Read>, read: Read): Bilingual {
  const inWords = (sentence: Sentence<Read>) =>
    typeof sentence === 'string' ? sentence : sentence(read);
  return { fr: holdTogether(inWords(fr)), en: inWords(en) };
}
