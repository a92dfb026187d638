import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fieldId } from '#renderer/features/report/field-ids.ts';

/** The least a page with one field can be. */
const PAGE = `<!doctype html><title>Plain</title><textarea id="${fieldId('description')}" autofocus></textarea>`;

/** What the reference of a window and of a delivery speak to: a plain page, and a hole for bytes. */
export async function withPlainServer<Value>(use: (url: string) => Promise<Value>): Promise<Value> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
