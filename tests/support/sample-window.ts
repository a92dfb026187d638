import { SEED_ARTICLES } from '#central/seed/articles.ts';
import type { EvidencePicture, Snapshot } from '#shared/contract.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { DEFAULT_SETTINGS } from '#shared/settings.ts';
import type { Draft, TicketDetail } from '#shared/ticket.ts';
import { sampleReport } from './sample-report.ts';

/** What a window finds on an ordinary morning. Runs in a browser as well as in Node. */

export const MARIE = {
  name: 'Marie Durand',
  email: 'marie.durand@exemple.fr',
  poste: 'PC-214',
  phone: '4 12',
};

export function blankDraft(change: Partial<Draft> = {}): Draft {
  return {
    description: '',
    categoryId: null,
    subject: null,
    answers: {},
    requester: MARIE,
    withReport: null,
    editing: null,
    triedArticles: [],
    otherPoste: null,
    ...change,
  };
}

export function samplePicture(id: string, name: string): EvidencePicture {
  return {
    id,
    name,
    mediaType: 'image/jpeg',
    bytes: 262_144,
    sha256: 'a3f5c19e'.repeat(8),
    source: 'screen',
    width: 1920,
    height: 1080,
    removed: false,
    doubt: null,
  };
}

export function sampleSnapshot(): Snapshot {
  return {
    revision: 10,
    version: '0.1.0',
    host: 'loopback',
    language: 'fr',
    poste: {
      name: 'PC-214',
      address: '10.2.4.61',
      site: 'Douala, plateau 2',
      supportPhone: '4 12',
    },
    settings: { ...DEFAULT_SETTINGS, requester: MARIE },
    draft: blankDraft(),
    evidence: {
      actId: 'act-1',
      phase: 'ready',
      captureAt: null,
      pictures: [samplePicture('one', 'ecran-1.jpg'), samplePicture('two', 'ecran-2.jpg')],
      problem: null,
    },
    report: sampleReport(),
    central: {
      kind: 'embedded',
      url: 'http://127.0.0.1:4180',
      reach: 'reachable',
      fault: null,
      checkedAt: '2026-11-23T14:05:00.000Z',
      deskUrl: 'http://127.0.0.1:4180/desk',
      needsCode: false,
    },
    catalogue: {
      categories: DEFAULT_CATALOGUE.categories,
      articles: [...SEED_ARTICLES],
      notices: [],
    },
    warnings: [],
  };
}

const KEYS = {
  delivered: '7d1f3b52-5b0c-4f7e-9a57-0d8f3b1c2a11',
  waiting: '7d1f3b52-5b0c-4f7e-9a57-0d8f3b1c2a12',
  resolved: '7d1f3b52-5b0c-4f7e-9a57-0d8f3b1c2a13',
};

/** One ticket in each section of the list; the first has an answer that was not read. */
export function sampleTickets(now = new Date()): readonly TicketDetail[] {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  const base = sampleTicketDetail(ago(190));
  return [
    {
      ...base,
      key: KEYS.delivered,
      status: 'waiting-requester',
      unread: true,
      updatedAt: ago(12),
      syncedAt: ago(12),
      thread: [
        {
          id: 'm1',
          at: ago(40),
          from: 'support',
          author: 'Paul Essomba',
          text: 'Bonjour Marie, débranchez le casque, attendez dix secondes, puis changez de prise USB. Est-il reconnu ?',
          attachments: [],
        },
        {
          id: 'm2',
          at: ago(25),
          from: 'requester',
          author: '',
          text: 'Oui, mais sans micro.',
          attachments: [],
        },
        {
          id: 'm3',
          at: ago(12),
          from: 'support',
          author: 'Paul Essomba',
          text: 'Merci. Un casque de remplacement vous attend au bureau 12.',
          attachments: [],
        },
      ],
    },
    {
      ...base,
      key: KEYS.waiting,
      reference: 'P-7KM-2D9',
      provisionalReference: 'P-7KM-2D9',
      categoryId: 'dsi-connexion-internet',
      subject: 'DSI Connexion internet : plus aucune page ne s’ouvre',
      updatedAt: ago(3),
      delivery: {
        state: 'queued',
        attempts: 2,
        queuedAt: ago(12),
        nextAttemptAt: new Date(now.getTime() + 40_000).toISOString(),
        reason: null,
        reducedFromBytes: null,
        lastFault: { code: 'name-not-resolved', message: 'ENOTFOUND' },
      },
      syncedAt: null,
    },
    {
      ...base,
      key: KEYS.resolved,
      reference: 'R4T-8WQ-2HB',
      categoryId: 'dsi-acces-systeme',
      subject: 'DSI Accès système : mot de passe refusé sur le lecteur commun',
      status: 'resolved',
      updatedAt: ago(4_400),
      syncedAt: ago(12),
    },
  ];
}

function sampleTicketDetail(createdAt: string): TicketDetail {
  const { name, mediaType, bytes, sha256 } = samplePicture('one', 'ecran-1.jpg');
  return {
    key: KEYS.delivered,
    reference: 'K7M-2PX-94D',
    provisionalReference: 'P-4HW-9TC',
    categoryId: 'dsi-materiel',
    subject: 'DSI Matériel informatique : mon casque ne marche plus',
    status: 'in-progress',
    delivery: {
      state: 'delivered',
      attempts: 1,
      queuedAt: createdAt,
      nextAttemptAt: null,
      reason: null,
      reducedFromBytes: null,
      lastFault: null,
    },
    createdAt,
    updatedAt: createdAt,
    unread: false,
    content: {
      provisionalReference: 'P-4HW-9TC',
      categoryId: 'dsi-materiel',
      subject: 'DSI Matériel informatique : mon casque ne marche plus',
      description: 'Mon casque ne marche plus, le client ne m’entend pas.',
      answers: {},
      requester: MARIE,
      report: sampleReport(),
      attachments: [{ name, mediaType, bytes, sha256 }],
      triedArticles: [],
      ...{ forOtherPoste: null, stickerCode: null },
      language: 'fr',
      revision: 0,
      sentAt: createdAt,
    },
    ...{
      mine: true,
      elsewhere: false,
      missing: false,
      waitingReplies: 0,
      replies: [],
      replyDraft: '',
    },
    thread: [],
    syncedAt: createdAt,
  };
}
