import { useEffect, useMemo, useState } from 'react';
import type { findCauses } from '#shared/findings/find-causes.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { REPORT_GROUPS } from '#shared/fact-groups.ts';
import { selectGroups } from '#shared/select-groups.ts';
import { useCategory, useSnapshot } from '#renderer/stores-context.ts';

const NONE: readonly Finding[] = [];

/** What is wrong according to the facts that would leave; none until the rules have been loaded. */
export function useFindings(): readonly Finding[] {
  const told = useSnapshot(({ report }) => report);
  const groups = useCategory()?.report ?? REPORT_GROUPS;
  const find = useFindCauses();
  return useMemo(() => find?.(selectGroups(told, groups)) ?? NONE, [find, told, groups]);
}

/** The rules and their sentences come after the first screen, which they would weigh down. */
function useFindCauses(): typeof findCauses | undefined {
  const [find, setFind] = useState<typeof findCauses>();
  useEffect(() => {
    let gone = false;
    void import('#shared/findings/find-causes.ts').then(
      (rules) => {
        if (!gone) setFind(() => rules.findCauses);
      },
      // Without them the report is read fact by fact, as it stands below.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return find;
}
