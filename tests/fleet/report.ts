import type { Scenario } from './scenarios.ts';
import type { FleetOptions } from './simulate.ts';

export interface ReportFacts extends FleetOptions {
  readonly table: string;
  readonly scenarios: readonly Scenario[];
}

/** `docs/fleet.md`. Written by the run, never by hand. */
export function writeReport({
  table,
  scenarios,
  agents,
  capacityPerSecond,
  seed,
}: ReportFacts): string {
  return `# Fleet manners

Written by \`npm run simulate\`; the same seed gives the same page on any machine. Other figures:
\`npm run simulate -- --agents 5000 --capacity 50 --seed 1\` (only the defaults write this page).
\`npm run simulate -- --real 200\` starts 200 real cores before the real central, over HTTP, and prints
how they fare; that depends on the machine and is written nowhere.

${agents} postes, one ticket each, a central that takes ${capacityPerSecond} requests a second; seed ${seed}.

${table}

- **peak/s**: the busiest single second since the recovery, every request counted, refused ones too.
- **drain**: from the moment a ticket could leave (Send, or the recovery if that is later) to its receipt.
- **lost**: neither at the central nor waiting on its poste. **doubled**: stored more than once.
- **rejected**: answered 429 or 503 from the beginning of the morning to its end.

${scenarios.map(({ name, title }) => `![${title}: requests per second over time](fleet/${name}.svg)`).join('\n\n')}

Areas are means of ten seconds, so single seconds of the table stand above them.

## What is real and what is a model

- Real: the outbox, the retry policy, connectivity, and the central’s rate limiter, in virtual time.
- The queue is in memory and held to the promises of the SQLite one by a contract test.
- The central is a model: a rate limit over all requests together, a queue of 500 before four database
  connections (60 ms for a submission, 8 ms for news, 4 ms for health), a table of keys. A caller who
  gives up does not stop the work, and one answer in 200 is lost after the commit.
- A network that loses packets or a link that fills is not modelled; pictures have no weight here.
- A ticket screen that is looked at asks for news every half minute; 100 of those would add 3 requests a
  second. None is modelled.
- An agent opens the window at most two minutes before Send. In “everyone wakes”, tickets were filed the
  evening before while the central was down; all machines wake within one second with every timer of the
  night overdue, as on Windows, and people unlock them over twenty minutes. An unlock sends what waits and
  reads the catalogue anew, so its seconds may exceed the capacity: see the rejected column for what that
  costs.

The decisions behind these figures are in [record 5](adr/0005-fleet-manners.md).

## Events

A central offers server-sent events to 300 postes (\`npm run central -- --events N\`; 0 offers none) and says in
its health answer whether it has room. A listener that hears \`{"reference": …}\` and follows that ticket reads
it; all others do nothing. The line is taken up within 30 seconds of the offer, after 15 to 30 seconds when it
ends (20 a second when a central with 300 listeners restarts), then up to ten minutes apart. A comment every 25
seconds keeps proxies awake; 90 seconds of silence end the line. Who does not listen asks as before.
`;
}
