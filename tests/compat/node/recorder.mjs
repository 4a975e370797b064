// A proxy that hands everything on as it is and writes every answer down, one JSON line each.
//
// It stands between every client and the server, so that answers to the CLI, to curl, to Python and
// to Rust are checked against the same types as those to Node.js.
import { appendFileSync, mkdirSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';

/** Starts a proxy before `target`; answers are written to `folder` under this name. */
export async function startRecorder(target, folder, name) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${process.pid}.jsonl`);
  const { hostname, port } = new URL(target);
  const agent = new http.Agent({ keepAlive: true });
  const proxy = http.createServer((request, response) => {
    const onward = http.request({
      agent, hostname, port, method: request.method, path: request.url, headers: request.headers,
    });
    onward.on('response', (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        // Written before it is handed on: a client that is done may end this process at once.
        appendFileSync(file, `${line(request, answer, body)}\n`);
        response.writeHead(answer.statusCode, answer.rawHeaders);
        response.end(body);
      });
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  proxy.keepAliveTimeout = 0;
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    async stop() {
      agent.destroy();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

function line(request, answer, body) {
  return JSON.stringify({
    method: request.method,
    path: request.url,
    status: answer.statusCode,
    type: answer.headers['content-type'] ?? null,
    body: body.toString('utf8'),
  });
}
