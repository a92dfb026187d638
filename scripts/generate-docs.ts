import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { z } from 'zod';
import { Article, Notice } from '#shared/article.ts';
import { Catalogue, Category, Question } from '#shared/category.ts';
import * as api from '#shared/central-api.ts';
import { ConcernedPress } from '#shared/concerned-press.ts';
import { DeflectionBatch } from '#shared/deflection.ts';
import { MachineReport } from '#shared/diagnostics.ts';
import type { Endpoint } from '#shared/endpoint.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import * as remote from '#shared/remote-ticket.ts';
import { AttachmentFact, Requester, ThreadMessage, TicketContent } from '#shared/ticket.ts';
import { renderPrivacyPage } from './docs/privacy-page.ts';
import { renderFindings } from './lib/findings-page.ts';
import { renderMachineFacts } from './lib/machine-facts-page.ts';

/**
 * Writes what `src-shared/central-api.ts` says as a page for people and as OpenAPI 3.1, where each
 * fact of the machine comes from, the rules of the findings engine, and what is collected as a page for
 * whoever asks (`docs/privacy.md`). With `--check` it writes
 * nothing and fails when the files say something else.
 */

const NAMED_SCHEMAS = {
  Article,
  AttachmentFact,
  Catalogue,
  Category,
  ConcernedPress,
  DeflectionBatch,
  Health: api.Health,
  MachineReport,
  NewReply: remote.NewReply,
  Notice,
  Problem: api.Problem,
  Question,
  Receipt: api.Receipt,
  RemoteTicket: remote.RemoteTicket,
  ReplyReceipt: remote.ReplyReceipt,
  Requester,
  StatusChange: remote.StatusChange,
  ThreadMessage,
  TicketContent,
};

const ENDPOINTS: [string, Endpoint][] = Object.entries(api.centralApi);

const ALWAYS = ['not-enrolled', 'rate-limited', 'central-failed'];

/** Every document by its path, as it should be. */
export async function generateDocs(): Promise<Record<string, string>> {
  return {
    'docs/central-api.md': await format(renderPage(), { parser: 'markdown', printWidth: 100 }),
    'docs/central-api.openapi.json': await format(JSON.stringify(renderOpenApi()), {
      parser: 'json',
      printWidth: 100,
    }),
    'docs/machine-facts.md': await format(renderMachineFacts(), {
      parser: 'markdown',
      printWidth: 100,
    }),
    'docs/findings.md': await format(renderFindings(), { parser: 'markdown', printWidth: 100 }),
    'docs/privacy.md': await format(renderPrivacyPage(), { parser: 'markdown', printWidth: 100 }),
  };
}

function renderPage(): string {
  return `# The central API

Generated from \`src-shared/central-api.ts\` by \`npm run docs\`; do not edit. The schemas are in
[central-api.openapi.json](central-api.openapi.json).

- A token goes in \`Authorization: Bearer …\`. Without a known one: 401, \`not-enrolled\`.
- \`Accept-Language: fr\` or \`en\` chooses the language of sentences; French when absent.
- Whatever is refused is an RFC 9457 document (\`application/problem+json\`) with a \`code\` from the
  closed list. Any call may answer \`not-enrolled\`, \`rate-limited\` (with \`Retry-After\`) or
  \`central-failed\`.
- \`Idempotency-Key\` is a UUID born when the agent presses Send. The same key with the same content
  gets the same answer; with other content, 409 \`key-reused\`.

${ENDPOINTS.map(([name, endpoint]) => renderEndpoint(name, endpoint)).join('\n')}`;
}

/** Stands in the sentences that name something. */
const details = { name: 'screen-1.png', missingBytes: 12_000_000 };

function renderEndpoint(name: string, endpoint: Endpoint): string {
  const { method, path, summary, token, query, headers, body, answer, problems } = endpoint;
  const answerName = nameOf(answer.schema) ?? (answer.schema ? `${name}Answer` : answer.mediaType);
  const lines = [
    token ? 'Token: asked for' : 'Token: none',
    query && `Query: ${Object.keys(query.shape).join(', ')}`,
    headers && `Headers: ${Object.keys(headers.shape).join(', ')}`,
    body && `Body: \`${body.mediaType}\`, ${nameOf(body.schema) ?? name}`,
    `Answer: ${answer.status}, ${answerName}${answer.etag === true ? ', with an ETag' : ''}`,
  ].filter((line) => line !== undefined);
  const rows = problems.map((code) => `| \`${code}\` | ${sentenceFor({ code, details }, 'en')} |`);
  const table = rows.length === 0 ? '' : `| problem | in words |\n|---|---|\n${rows.join('\n')}\n`;
  return `## ${name}\n\n\`${method} ${path}\`\n\n${summary}\n\n- ${lines.join('\n- ')}\n\n${table}`;
}

function renderOpenApi(): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) registry.add(schema, { id });
  for (const [name, { answer }] of ENDPOINTS) {
    if (answer.schema !== undefined && nameOf(answer.schema) === undefined) {
      registry.add(answer.schema, { id: `${name}Answer` });
    }
  }
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: referenceTo });
  const paths: Record<string, object> = {};
  for (const [name, endpoint] of ENDPOINTS) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(name, endpoint),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'SOS Poste central', version: '1' },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, one]) => [id, bare(one)])),
    },
  };
}

function operation(name: string, endpoint: Endpoint): object {
  const { summary, token, body, answer, problems } = endpoint;
  const problem = { content: { 'application/problem+json': { schema: refer('Problem') } } };
  return {
    operationId: name,
    summary,
    security: token ? [{ token: [] }] : [],
    parameters: parametersOf(endpoint),
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: {
      [answer.status]: {
        description: 'As asked',
        content: {
          [answer.mediaType]:
            answer.schema === undefined
              ? {}
              : { schema: refer(nameOf(answer.schema) ?? `${name}Answer`) },
        },
      },
      ...(answer.etag === true && { 304: { description: 'Unchanged since If-None-Match' } }),
      default: {
        description: [...new Set([...ALWAYS, ...problems])].join(', '),
        ...problem,
      },
    },
  };
}

function parametersOf({ path, query, headers }: Endpoint): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const of = (schema: z.ZodObject | undefined, where: string) =>
    Object.entries(schema?.shape ?? {}).map(([name, value]) => ({
      name,
      in: where,
      required: true,
      schema: bare(z.toJSONSchema(value, { io: 'input' })),
    }));
  return [...inPath, ...of(query, 'query'), ...of(headers, 'header')];
}

function contentOf({ mediaType, schema, part = 'ticket' }: NonNullable<Endpoint['body']>) {
  const json = refer(nameOf(schema) ?? '');
  if (mediaType === 'application/json') return { [mediaType]: { schema: json } };
  const picture = { type: 'array', items: { type: 'string', format: 'binary' } };
  return {
    [mediaType]: {
      schema: { type: 'object', required: [part], properties: { [part]: json, picture } },
      encoding: {
        [part]: { contentType: 'application/json' },
        picture: { contentType: 'image/*' },
      },
    },
  };
}

function nameOf(schema: z.ZodType | undefined): string | undefined {
  return Object.entries(NAMED_SCHEMAS).find(([, named]) => named === schema)?.[0];
}

function referenceTo(id: string): string {
  return `#/components/schemas/${id}`;
}

function refer(id: string): object {
  return { $ref: referenceTo(id) };
}

/** Without what only a schema standing alone needs. */
function bare(schema: z.core.JSONSchema.BaseSchema): object {
  return { ...schema, $schema: undefined, $id: undefined };
}

async function writeOrCheck(check: boolean): Promise<void> {
  for (const [path, text] of Object.entries(await generateDocs())) {
    if (!check) {
      await writeFile(path, text);
    } else if ((await readFile(path, 'utf8')) !== text) {
      console.error(`${path} is stale: run npm run docs.`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) await writeOrCheck(process.argv.includes('--check'));
