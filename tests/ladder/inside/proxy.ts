import { createServer } from 'node:http';
import { connect } from 'node:net';

/** A proxy that knows the way to the central by itself, whatever the name servers of the site say. */
const [, , given = '{}'] = process.argv;
const { address, central } = JSON.parse(given) as { address: string; central: string };

const server = createServer((_request, response) => response.writeHead(403).end());
server.on('connect', (request, socket) => {
  const port = Number(request.url?.split(':').at(-1));
  const upstream = connect(port, central, () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    upstream.pipe(socket).pipe(upstream);
  });
  for (const end of [upstream, socket]) end.on('error', () => end.destroy());
});
server.listen(3128, address, () => process.stdout.write('ready\n'));
process.stdin.resume().on('end', () => process.exit());
