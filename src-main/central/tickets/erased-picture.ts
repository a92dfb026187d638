import { createHash } from 'node:crypto';
import type { Language } from '#shared/language.ts';
import type { StoredPicture } from '../store/store.ts';

/** A picture with a line across it, 480 by 270, without a word: it is seen in every language. */
const PNG = [
  'iVBORw0KGgoAAAANSUhEUgAAAeAAAAEOCAMAAABmRDRVAAAACVBMVEXj5uqdpKxsdYC/aCfwAAAEe0lEQVR42u3d2XLjIBBAUbf//6PnKVNZtC',
  'ABDcjnvk7VOMUJsk0keL0kSZIkSZIkSZIkSZIkSZIkSZIkSZIkSZIkSZIkSZIkSZIkSZIkSZIkSVJFYQgezft+E3627/ttGJ7tS/jpvi7SD/cF',
  'zFd8xVd5ffH6BM1XLs/iK77iK74fSMo3b6z/j29iwTf76siXbxdfyxuP4/3uG3w/w9fluUd8ffvM/wFcrFsPb8z0Cxamc+vxnc7XFG76DjyV78',
  's7cvMBnusDQABuPMJTfb5y0/tjgHeXNwA3HuPBCywvwA8EPvr+DXh94MP1FcDLAx+vnwFeHfhkfRTw4sBn69+A1wY+/fsG4KWBz/9+BXhl4Pf5',
  '3ycBLwxccncO4GWBy24vALwqcOHtI4AXBS69PQjwmsDFt38BXhK4/PY+wCsCX7h9E/CCwFduzwW8HvCl268BLwd87eEjwKsBX3y4DPBawJefjg',
  'G8FPD1p58ArwR84+k2wAsB33l6EfA6wLeeTgW8DPC9p48BrwJ88+lywIsA3909APAawLf3zgG8BPD9vZEALwBcs7kL4PmBqzbvATw9cN3mTIBn',
  'B67cfAvw5MC1m6sBngQ4oosv4EmAd45wrt8cEfAUwLGN2GDzS8BTAG8zttj6GfAMwAeb1NXyAJ4AeJOy0d7EgMcDR8+tvQEPB+7qC3g4cF9fwK',
  'OBO/sCHg3c8fMV4AmAu59cBngocHQ/mQ7wSOCoOpkuAE8OHFUn04XngycHjqqPz1H2YoCHAdf72sJhauB6X5uwzAzcwrfg5QAPAo6a5Y142ydr',
  'cuBGvna6mxQ4apY3fh5DDXhC4Nhf3ojTL7qxezw04EmAo2j5aufk3z/HyAOeDrjo4/POyb9xdMI74CmAL/j++f/++trxfTbgKPF9H54We+EiDT',
  'gbuMR373vQtu/hFAacDHzV9/s/7PgeCgPOBY6C5Y3Y4dv1PXpVwKnAd3y//vHA18FYswAXLF/tfU4+8j14WcCZwIXLG1vCx77OLpwCOO76FuT0',
  '0fHAUb68cSPAo4HjwvJGuykMOAu4s68j3gcDx8XljVYXacBJwP19t6cw4BzgG8sbbaYw4BTgyPDdnMKAM4AjMnw3hQEnAEe35Y3zizTg/sB5vh',
  'tTGHB34Oi4fHUuDLg/cNfljbOLNOCslawc353tEOlkAHf8+Lw/hQGnAef4/p7CgLOAk3x/CwNOAk7z/fUjAM4BTvT9OYUBpwBvzq7oFeDspcom',
  'W3v3+vKm2qFsu3Ud4OlWskb6Au4+lGN9AbceypjLF3C7YstxtG8A7jqWo323f+tUAxzz+QJu+HY3le/r7QrdeLrc29q7s68J3Gw8723t3ff6bA',
  'K3G9HTu68SK9/OUjWzp+PdOZVPDouvLvgGX77tefk+2Rdv3vtv5Eei6+KCd7+n+xqKj7k8i6/4iq/4iq/48tXDsrzxIfPXUDx6Brs8P1uY77Mv',
  '0nyfLcxXkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkqSa/gGZMDADWy8L8QAAAABJRU5ErkJggg==',
].join('');

const DATA = Buffer.from(PNG, 'base64');
const SHA256 = createHash('sha256').update(DATA).digest('hex');

/** Stands in the place of a picture whose bytes support has erased, here and on the postes that ask for it. */
export function erasedPicture(language: Language): StoredPicture {
  const name = language === 'fr' ? 'image-effacee.png' : 'picture-erased.png';
  return { name, mediaType: 'image/png', bytes: DATA.length, sha256: SHA256, data: DATA };
}

export function isErased({ sha256 }: Pick<StoredPicture, 'sha256'>): boolean {
  return sha256 === SHA256;
}
