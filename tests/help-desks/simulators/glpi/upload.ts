import { formOf, json, type Answer, type Call } from '../serve.ts';
import { tableOf } from './read-items.ts';
import { GLPI_SEED, nextId, now, sanitize, sha1, type GlpiState } from './state.ts';
import { CORS, Refused } from './wire.ts';

/**
 * `POST /Document` as a form: `uploadManifest` and `filename[0]`. Over what PHP takes for a request it
 * is refused as a whole. A file that is refused by itself, by its ending or its size, is answered with
 * 201 all the same: its error stands in `upload_result`, and a document without a file is left [seen].
 */
export async function upload(state: GlpiState, call: Call, userId: number): Promise<Answer> {
  if (call.body.byteLength > GLPI_SEED.postMaxBytes) {
    throw new Refused(400, 'ERROR_UPLOAD_FILE_TOO_BIG_POST_MAX_SIZE', 'The file seems too big');
  }
  const form = await formOf(call);
  const file = [...form.values()].find((value) => value instanceof File);
  if (file === undefined) {
    throw new Refused(400, 'ERROR_UPLOAD_FILE_TOO_BIG_POST_MAX_SIZE', 'The file seems too big');
  }
  const manifest = parse(form.get('uploadManifest'));
  const data = Buffer.from(await file.arrayBuffer());
  const error = refusalOf(state, file.name, data);
  const documents = state.tables.Document!;
  const id = nextId(documents);
  const at = now();
  documents.push({
    id,
    name: sanitize(typeof manifest.name === 'string' ? manifest.name : file.name),
    // Whole, in any script [seen].
    filename: error === undefined ? sanitize(file.name) : '',
    mime: error === undefined ? file.type : '',
    sha1sum: error === undefined ? sha1(data) : null,
    users_id: userId,
    is_deleted: 0,
    date_creation: at,
    date_mod: at,
  });
  if (error === undefined) state.files.set(id, data);
  link(state, id, manifest);
  const one = {
    name: `64f0c5d2${file.name}`,
    size: data.byteLength,
    type: file.type,
    prefix: '64f0c5d2',
    ...(error === undefined ? {} : { error }),
  };
  const result = { id, message: 'Document ajouté', upload_result: { filename: [one] } };
  return json(201, result, CORS);
}

function parse(manifest: FormDataEntryValue | null): Record<string, unknown> {
  try {
    const { input } = JSON.parse(typeof manifest === 'string' ? manifest : '') as {
      input?: Record<string, unknown>;
    };
    return input ?? {};
  } catch {
    throw new Refused(400, 'ERROR_JSON_PAYLOAD_INVALID', 'JSON payload seems not valid');
  }
}

/** An empty one is “too small” [guess: the upload library’s own lower limit]. */
function refusalOf(state: GlpiState, name: string, data: Buffer): string | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase();
  const types = tableOf(state, 'DocumentType');
  const taken = types.some(({ ext, is_uploadable: is }) => ext === ending && is === 1);
  if (!taken) return 'Type de fichier non autorisé';
  if (data.byteLength === 0) return 'Fichier trop petit';
  if (data.byteLength <= GLPI_SEED.uploadMaxBytes) return undefined;
  return 'Le fichier téléversé excède upload_max_filesize';
}

/** At once, when the manifest says to what; nothing is compared with what hangs there already [seen]. */
function link(
  { tables }: GlpiState,
  id: number,
  { itemtype, items_id: owner }: Record<string, unknown>,
) {
  if (typeof itemtype !== 'string' || typeof owner !== 'number') return;
  const links = tables.Document_Item!;
  links.push({ id: nextId(links), documents_id: id, itemtype, items_id: owner });
}
