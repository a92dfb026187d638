import type { ServerResponse } from 'node:http';

type Odd = readonly [string, (response: ServerResponse) => void];

/** What stands in front of a help desk, or in its place, and is no answer. */
export const ODD_ANSWERS: readonly Odd[] = [
  ['a page instead of an answer', page],
  ['a redirect to a login page', login],
  ['an answer of another shape', otherShape],
  ['half an answer', half],
];

export function busyPage(response: ServerResponse): void {
  response.writeHead(503, { 'retry-after': '120' }).end('Maintenance');
}

function page(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Connexion</html>');
}

function login(response: ServerResponse): void {
  response.writeHead(302, { location: '/login' }).end('Login required');
}

function otherShape(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"hello":"world"}');
}

function half(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":[');
}
