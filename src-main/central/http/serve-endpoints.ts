import type { Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { z } from 'zod';
import { centralApi, type EndpointName } from '#shared/central-api.ts';
import type { Endpoint } from '#shared/endpoint.ts';
import { MAX_PICTURE_BYTES } from '#shared/picture.ts';
import { assertNever } from '#shared/result.ts';
import { FaultError } from '#shared/errors.ts';
import { ANYBODY } from '../access/callers.ts';
import { measured, type Measures } from '../operations/measures.ts';
import type { StoredPicture } from '../store/store.ts';
import type { Guard } from './guard.ts';
import type { Call, Routes } from './endpoint-types.ts';
import { languageOf } from './language.ts';
import { readBody, readJson } from './read-body.ts';
import { readPictureForm, readReplyForm } from './read-picture-form.ts';
import type { WayIn } from './way-in.ts';

const JSON_LIMIT_BYTES = 100_000;

/** A route once its name is no longer known to the compiler; its call has been checked by schema. */
type AnyRoute = (call: Call<EndpointName>) => Promise<unknown>;

interface EndpointParts {
  readonly guard: Guard;
  readonly wayIn: WayIn;
  readonly measures?: Measures | undefined;
}

/** Opens every door of the API: token first, then each part of the request by its schema. */
export function serveEndpoints(
  app: Hono,
  routes: Routes,
  { guard, wayIn, measures }: EndpointParts,
): void {
  for (const name of Object.keys(centralApi) as EndpointName[]) {
    const endpoint: Endpoint = centralApi[name];
    const route = routes[name] as AnyRoute;
    const path = endpoint.path.replace(/\{(\w+)\}/gu, ':$1');
    if (measures !== undefined) app.on(endpoint.method, path, measured(name, measures));
    if (endpoint.answer.etag === true) app.get(path, etag());
    app.on(endpoint.method, path, async (context) => {
      const authorization = context.req.header('authorization');
      const caller = endpoint.token ? await guard(authorization) : ANYBODY;
      const address = wayIn.addressOf(context);
      const call = { ...(await checkedCall(context, endpoint)), caller, address };
      return answer(context, endpoint, await route(call));
    });
  }
}

async function checkedCall(
  { req }: Context,
  endpoint: Endpoint,
): Promise<Omit<Call<EndpointName>, 'caller' | 'address'>> {
  return {
    parameters: req.param() as Call<EndpointName>['parameters'],
    query: check(endpoint.query, req.query()) as Call<EndpointName>['query'],
    headers: check(endpoint.headers, req.header()) as Call<EndpointName>['headers'],
    body: (await checkedBody(req.raw, endpoint.body)) as Call<EndpointName>['body'],
    language: languageOf(req.header('accept-language')),
  };
}

async function checkedBody(request: Request, body: Endpoint['body']): Promise<unknown> {
  if (body === undefined) return undefined;
  switch (body.mediaType) {
    case 'application/json':
      return check(body.schema, await readJson(request, JSON_LIMIT_BYTES));
    case 'multipart/form-data':
      // Its fields are checked by the route, which can say which one a person has to mend.
      return body.part === 'reply'
        ? readReplyForm(request, JSON_LIMIT_BYTES)
        : readPictureForm(request, 'ticket');
    case 'image/*':
      return readBody(request, MAX_PICTURE_BYTES, 'ticket-too-large');
    default:
      return assertNever(body.mediaType);
  }
}

function check(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const where = checked.error.issues.map((issue) => issue.path.join('.') || 'the whole').join(', ');
  throw new FaultError('invalid-input', `Refused by the schema: ${where}`);
}

function answer(context: Context, endpoint: Endpoint, value: unknown): Response {
  const { status, mediaType, schema } = endpoint.answer;
  // Kept by nobody in between, and asked for again each time: a 304 is what makes it cheap.
  context.header('cache-control', 'private, no-cache');
  switch (mediaType) {
    case 'application/json':
      return context.json(schema?.parse(value), status);
    case 'image/*': {
      const { data, mediaType: type, sha256 } = value as StoredPicture;
      // Where one was erased another stands in its place, and says so by its own address.
      context.header('content-location', context.req.path.replace(/[^/]*$/u, sha256));
      return context.body(new Uint8Array(data), status, { 'content-type': type });
    }
    case 'text/event-stream':
      // A proxy that gathers answers would hold the events back (nginx: X-Accel-Buffering).
      context.header('x-accel-buffering', 'no');
      return context.body(value as ReadableStream, status, { 'content-type': mediaType });
    default:
      return assertNever(mediaType);
  }
}
