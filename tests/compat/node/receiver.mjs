// An endpoint: writes down what it is sent, and lets a test wait for it.
import { createServer } from 'node:http';

/** How long a test waits for what must come; only one that fails waits for so long. */
const PATIENCE = 30_000;

export async function receiver() {
  const arrived = [];
  const waiting = [];
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const delivery = { headers: request.headers, body: Buffer.concat(chunks) };
      response.end('{"received": true}');
      const next = waiting.shift();
      if (next) next(delivery); else arrived.push(delivery);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const next = () => new Promise((resolve, reject) => {
    if (arrived.length > 0) return resolve(arrived.shift());
    const timer = setTimeout(() => reject(new Error('nothing arrived')), PATIENCE);
    waiting.push((delivery) => { clearTimeout(timer); resolve(delivery); });
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/hook`,
    next,
    /** The next event that `pick` wants. */
    async event(pick) {
      for (;;) {
        const delivery = await next();
        if (pick(JSON.parse(delivery.body))) return delivery;
      }
    },
    stop() { server.closeAllConnections(); server.close(); },
  };
}
