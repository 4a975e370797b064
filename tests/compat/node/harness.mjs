// What every test of a client needs: a server, the recording proxy before it, and its log on failure.
import { test } from 'node:test';
import { startRecorder } from './recorder.mjs';
import { SECRET_KEY, startServer } from './server.mjs';

const RECORDINGS = process.env.ONFILE_RECORDINGS
  ?? new URL('../../../target/compat/recordings/by-hand', import.meta.url).pathname;

/** Starts a recorded server. `url` is the proxy's: what a client is pointed at. */
export async function startRecorded(name) {
  const server = await startServer();
  const recorder = await startRecorder(server.url, RECORDINGS, name);
  /** The control API, past the proxy: its answers are not in the SDK's types. */
  const control = async (path, params = {}) => {
    const response = await fetch(`${server.url}/_onfile/${path}`, {
      method: 'POST', headers: { authorization: `Bearer ${SECRET_KEY}` }, body: new URLSearchParams(params),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`/_onfile/${path}: ${text}`);
    return JSON.parse(text);
  };
  return {
    url: recorder.url,
    direct: server.url,
    tail: () => server.tail(),
    /** Moves the server's time on; whatever falls due is done when this resolves. */
    advance: (seconds) => control('clock/advance', { seconds: String(seconds) }),
    /** Opens another account; resolves to its secret key. */
    account: async () => (await control('accounts')).secret_key,
    async stop() {
      await recorder.stop();
      await server.stop();
    },
  };
}

/** A test with a server of its own. When it fails, the server's log is shown. */
export function story(name, tell) {
  test(name, async (context) => {
    const server = await startRecorded('story');
    try {
      await tell(server, context);
    } catch (error) {
      console.error(server.tail());
      throw error;
    } finally {
      await server.stop();
    }
  });
}
