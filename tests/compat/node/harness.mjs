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
  return {
    url: recorder.url,
    direct: server.url,
    tail: () => server.tail(),
    /** Moves the server's time on; whatever falls due is done when this resolves. */
    async advance(seconds) {
      const response = await fetch(`${server.url}/_onfile/clock/advance`, {
        method: 'POST',
        headers: { authorization: `Bearer ${SECRET_KEY}` },
        body: new URLSearchParams({ seconds: String(seconds) }),
      });
      if (!response.ok) throw new Error(`the clock was not advanced: ${await response.text()}`);
    },
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
