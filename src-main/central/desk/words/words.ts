import type { Urgency } from '#shared/category.ts';
import type { TicketStatus } from '#shared/ticket.ts';
import type { ArticleWords } from './articles.ts';
import type { AuditWords } from './audit.ts';
import type { CatalogueWords } from './catalogue.ts';
import type { DeflectionWords } from './deflection.ts';
import type { EvidenceWords } from './evidence.ts';
import type { ErasingWords } from './erasing.ts';
import type { HelpDeskWords } from './help-desk.ts';
import type { IncidentWords } from './incidents.ts';
import type { PeopleWords } from './people.ts';
import type { OtherPosteWords } from './other-poste.ts';
import type { PostesWords } from './postes.ts';
import type { ProfileWords } from './profiles.ts';

/** Every sentence of the desk that is not in the shared lists. */
export interface Words {
  readonly skip: string;
  readonly desk: string;
  readonly tickets: string;
  readonly notices: string;
  readonly articles: string;
  readonly categories: string;
  readonly navigation: string;
  readonly signOut: string;
  readonly keys: {
    readonly title: string;
    readonly close: string;
    /** What each key does, in the order of the panel. */
    readonly list: readonly (readonly [key: string, does: string])[];
  };
  readonly status: Readonly<Record<TicketStatus, string>>;
  readonly urgency: Readonly<Record<Urgency, string>>;
  readonly signIn: {
    readonly title: string;
    readonly name: string;
    readonly password: string;
    readonly hint: string;
    readonly submit: string;
    readonly refused: string;
    readonly byCode: string;
    readonly code: string;
    readonly codeHint: string;
    readonly codeRefused: string;
    readonly tooMany: string;
    readonly interrupted: string;
    readonly resumeTitle: string;
    readonly resumeHint: (name: string) => string;
    readonly resume: string;
    readonly drop: string;
  };
  readonly inbox: {
    readonly open: string;
    readonly all: string;
    readonly states: string;
    readonly categories: string;
    readonly everyCategory: string;
    readonly search: string;
    readonly searchHint: string;
    readonly find: string;
    readonly empty: string;
    readonly nothingYet: string;
    readonly filters: string;
    readonly handledBy: string;
    readonly everybody: string;
    readonly mine: string;
    readonly nobody: string;
    readonly urgencies: string;
    /** `total` as written in the language, `count` for the plural. */
    readonly total: (total: string, count: number) => string;
    readonly further: string;
    readonly toStart: string;
    readonly exportThese: string;
    readonly exportHint: string;
    readonly unanswered: string;
    readonly columns: Readonly<
      Record<
        'status' | 'reference' | 'subject' | 'requester' | 'poste' | 'handledBy' | 'age',
        string
      >
    >;
  };
  readonly people: PeopleWords;
  readonly postes: PostesWords;
  readonly profile: ProfileWords;
  readonly audit: AuditWords;
  readonly article: ArticleWords;
  readonly catalogue: CatalogueWords;
  readonly evidence: EvidenceWords;
  readonly incident: IncidentWords;
  readonly deflection: DeflectionWords;
  readonly otherPoste: OtherPosteWords;
  readonly erasing: ErasingWords;
  readonly helpDesk: HelpDeskWords;
  readonly ticket: {
    readonly provisional: string;
    readonly description: string;
    readonly answers: string;
    readonly pictures: (count: number) => string;
    readonly openPicture: (name: string) => string;
    readonly thread: string;
    readonly noThread: string;
    readonly reply: (name: string) => string;
    readonly replyMissing: string;
    readonly send: string;
    readonly sendAndWait: string;
    readonly sendAndResolve: string;
    readonly firstAnswers: string;
    readonly handledBy: string;
    readonly nobodyYet: string;
    readonly takeIt: string;
    readonly give: string;
    readonly giveTo: string;
    readonly giveToNobody: string;
    readonly tookIt: string;
    readonly gaveTo: (name: string) => string;
    readonly gaveToNobody: string;
    readonly overtaken: string;
    readonly overtakenReply: string;
    readonly resolve: string;
    readonly reopen: string;
    readonly facts: string;
    readonly firstFinding: string;
    readonly noFinding: string;
    readonly noReport: string;
    readonly phone: string;
    readonly poste: string;
    /** The site, and the poste where it is another one than the person has named. */
    readonly sentFrom: (site: string, from: string | null) => string;
    readonly moments: string;
    readonly sent: string;
    readonly received: string;
    readonly changed: string;
    readonly toBeErased: string;
    readonly report: string;
    readonly takenAt: string;
  };
  readonly notice: {
    readonly title: string;
    readonly intro: string;
    readonly inForce: string;
    readonly toCome: string;
    readonly ended: string;
    readonly none: string;
    readonly publishTitle: string;
    readonly editTitle: string;
    readonly heading: string;
    readonly text: string;
    readonly incident: string;
    readonly incidentHint: string;
    readonly categories: string;
    readonly everyone: string;
    readonly sites: string;
    readonly sitesHint: string;
    readonly applications: string;
    readonly applicationsHint: string;
    readonly startsAt: string;
    readonly startsAtHint: string;
    /** Of the server, by its name in the tz database. */
    readonly zone: (name: string) => string;
    readonly endsAt: string;
    readonly endsAtHint: string;
    readonly preview: string;
    readonly previewHint: string;
    readonly showPreview: string;
    readonly publish: string;
    readonly save: string;
    readonly edit: string;
    readonly end: string;
    readonly cancel: string;
    readonly now: string;
    readonly from: string;
    readonly until: string;
    readonly titleRefused: string;
    readonly textRefused: string;
    readonly startRefused: string;
    readonly endRefused: string;
    readonly endedMeanwhile: string;
    readonly changedMeanwhile: string;
    readonly namesRefused: string;
    readonly refused: string;
  };
  readonly problem: {
    readonly title: string;
    readonly notFound: string;
    readonly failed: string;
    readonly otherPage: string;
    readonly tooLarge: string;
    readonly diskFull: string;
    readonly back: string;
  };
}
