import type { z } from 'zod';
import type { CentralApi, EndpointName } from '#shared/central-api.ts';
import type { Language } from '#shared/language.ts';
import type { Caller } from '../access/callers.ts';
import type { StoredPicture } from '../store/store.ts';
import type { PictureForm } from '../tickets/picture-form.ts';

type Api = CentralApi;

type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

type Part<Name extends EndpointName, Key extends 'query' | 'headers'> =
  Api[Name] extends Record<Key, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

type Body<Name extends EndpointName> = Api[Name] extends {
  body: { mediaType: infer MediaType; schema: infer Schema extends z.ZodType };
}
  ? MediaType extends 'multipart/form-data'
    ? PictureForm
    : z.output<Schema>
  : undefined;

/** A request of the API, every part of it checked. */
export interface Call<Name extends EndpointName> {
  readonly parameters: Readonly<Record<ParameterNames<Api[Name]['path']>, string>>;
  readonly query: Part<Name, 'query'>;
  readonly headers: Part<Name, 'headers'>;
  readonly body: Body<Name>;
  /** The caller's, for the sentences beside its fields. */
  readonly language: Language;
  /** Whose token came with it; `ANYBODY` where none is asked for. */
  readonly caller: Caller;
  /** Where it comes from, by which guesses are counted. */
  readonly address: string;
}

export type Answer<Name extends EndpointName> = Api[Name]['answer'] extends {
  schema: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : Api[Name]['answer']['mediaType'] extends 'text/event-stream'
    ? ReadableStream<Uint8Array>
    : StoredPicture;

/** One function per endpoint of the API: a missing one does not compile. */
export type Routes = {
  readonly [Name in EndpointName]: (call: Call<Name>) => Promise<Answer<Name>>;
};
