// One frame in the merchant's page: its node, the handshake, and calls that wait for it.

import { Caller } from '../shared/channel.ts';
import type { FrameKind, Hello, PlainError } from '../shared/protocol.ts';
import { isObject } from './integration-error.ts';

/** A frame that has not answered by then is blocked by something. */
const PATIENCE_MS = 10_000;

export interface Frame {
  node: HTMLIFrameElement;
  /** Calls an operation, once the frame is there. Rejects with `GONE` when it goes away meanwhile. */
  call<T = unknown>(op: string, args?: unknown): Promise<T>;
  destroy(): void;
}

export interface FrameEvents {
  /** The document is there, for the first time or again: the browser reloads a frame that moves. */
  loaded(frame: Frame): void;
  heard(event: string, data: unknown): void;
  failed(error: PlainError): void;
}

/** What is said of calls whose frame the page took away: nobody is left to answer them. */
export const GONE: PlainError = {
  type: 'api_connection_error',
  message: 'The Element was taken out of the page before it could answer. Keep it mounted until the promise is settled.',
};

/** Also of what another script of ours was told: their objects are not the same. */
export const isGone = (thrown: unknown): boolean => isObject(thrown) && thrown.message === GONE.message;

interface Waiting {
  go(caller: Caller): void;
  fail(why: PlainError): void;
}

export function openFrame(kind: FrameKind, title: string, events: FrameEvents): Frame {
  const node = document.createElement('iframe');
  node.name = freeName();
  node.title = title;
  node.setAttribute('frameborder', '0');
  node.setAttribute('allowtransparency', 'true');
  node.setAttribute('scrolling', 'no');
  node.setAttribute('role', 'presentation');
  node.src = `${ONFILE_ORIGIN}/v3/${ONFILE_FRAMES[kind]}#${node.name}`;

  let caller: Caller | undefined;
  let waiting: Waiting[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = 0;
  let connected = false;

  /** Nothing tells a page that a node has gone but looking; only while somebody waits is it worth it. */
  const watch = new MutationObserver(() => {
    if (node.isConnected) connected = true;
    else if (connected) abandon(GONE);
  });

  function abandon(why: PlainError): void {
    caller?.close(why);
    caller = undefined;
    for (const { fail } of waiting.splice(0)) fail(why);
  }

  node.addEventListener('load', () => {
    const window = node.contentWindow;
    if (!window) return;
    connected = true;
    caller?.close(GONE);
    caller = undefined;
    const { port1, port2 } = new MessageChannel();
    const greeted = new Caller(port1, (event, data) => {
      if (event !== 'connected') return events.heard(event, data);
      clearTimeout(timer);
      caller = greeted;
      events.loaded(frame);
      for (const { go } of waiting.splice(0)) go(greeted);
    });
    clearTimeout(timer);
    timer = setTimeout(() => {
      const why = unreachable();
      abandon(why);
      events.failed(why);
    }, PATIENCE_MS);
    window.postMessage({ onfile: 'hello', build: ONFILE_BUILD } satisfies Hello, ONFILE_ORIGIN, [port2]);
  });

  const frame: Frame = {
    node,
    async call<T>(op: string, args?: unknown) {
      running += 1;
      if (running === 1) watch.observe(document, { childList: true, subtree: true });
      try {
        const ready = caller ?? (await new Promise<Caller>((go, fail) => waiting.push({ go, fail })));
        return (await ready.call(op, args)) as T;
      } finally {
        running -= 1;
        if (running === 0) watch.disconnect();
      }
    },
    destroy() {
      clearTimeout(timer);
      abandon(GONE);
      node.remove();
    },
  };
  return frame;
}

/** By name our documents find each other, and more than one script of ours makes frames. */
function freeName(): string {
  for (let number = 1; ; number += 1) {
    const name = `__privateStripeFrame${number}`;
    if (document.getElementsByName(name).length === 0 && !taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}
/** Made, and perhaps not in the page yet. */
const taken = new Set<string>();

function unreachable(): PlainError {
  return {
    type: 'api_connection_error',
    message:
      `A frame from ${ONFILE_ORIGIN} could not be loaded. A content security policy without it in frame-src, ` +
      'a browser extension, or a page that was open while the server changed may be why; try to reload.',
  };
}
