// The frame's side of the handshake: one hello, from the page that embeds it, of the same build.

import { answer, type Operations, type Tell } from '../shared/channel.ts';
import type { Hello } from '../shared/protocol.ts';

/** Offers operations to the embedding page. `origin` is that page's, as the browser says it. */
export function serve(operations: (tell: Tell, origin: string) => Operations): void {
  addEventListener('message', function greeted(message: MessageEvent<Hello>) {
    const [port] = message.ports;
    if (message.source !== window.parent || message.data?.onfile !== 'hello' || !port) return;
    if (message.data.build !== ONFILE_BUILD) return;
    removeEventListener('message', greeted);
    const tell: Tell = (event, data) => told(event, data);
    const told = answer(port, operations(tell, message.origin));
    tell('connected', {});
  });
}
