// One frame in the merchant's page: its node, the handshake, and calls that wait for it.

import { Caller } from '../shared/channel.ts';
import type { FrameKind, Hello, PlainError } from '../shared/protocol.ts';

/** A frame that has not answered by then is blocked by something. */
const PATIENCE_MS = 10_000;

let frames = 0;

export interface Frame {
  node: HTMLIFrameElement;
  /** Calls an operation, once the frame is there. */
  call<T = unknown>(op: string, args?: unknown): Promise<T>;
  destroy(): void;
}

export interface FrameEvents {
  /** The document is there, for the first time or again: the browser reloads a frame that moves. */
  loaded(frame: Frame): void;
  heard(event: string, data: unknown): void;
  failed(error: PlainError): void;
}

export function openFrame(kind: FrameKind, title: string, events: FrameEvents): Frame {
  const node = document.createElement('iframe');
  node.name = `__privateStripeFrame${++frames}`;
  node.title = title;
  node.setAttribute('frameborder', '0');
  node.setAttribute('allowtransparency', 'true');
  node.setAttribute('scrolling', 'no');
  node.setAttribute('role', 'presentation');
  node.src = `${ONFILE_ORIGIN}/v3/${ONFILE_FRAMES[kind]}#${node.name}`;

  let caller: Caller | undefined;
  let waiting: ((caller: Caller) => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  node.addEventListener('load', () => {
    const window = node.contentWindow;
    if (!window) return;
    caller?.close();
    const { port1, port2 } = new MessageChannel();
    const connected = new Caller(port1, (event, data) => {
      if (event !== 'connected') return events.heard(event, data);
      clearTimeout(timer);
      caller = connected;
      events.loaded(frame);
      for (const call of waiting) call(connected);
      waiting = [];
    });
    clearTimeout(timer);
    timer = setTimeout(() => events.failed(unreachable()), PATIENCE_MS);
    window.postMessage({ onfile: 'hello', build: ONFILE_BUILD } satisfies Hello, ONFILE_ORIGIN, [port2]);
  });

  const frame: Frame = {
    node,
    call: <T>(op: string, args?: unknown) =>
      new Promise<Caller>((resolve) => (caller ? resolve(caller) : waiting.push(resolve))).then(
        (ready) => ready.call(op, args) as Promise<T>,
      ),
    destroy() {
      clearTimeout(timer);
      caller?.close();
      node.remove();
    },
  };
  return frame;
}

function unreachable(): PlainError {
  return {
    type: 'api_connection_error',
    message:
      `A frame from ${ONFILE_ORIGIN} could not be loaded. A content security policy without it in frame-src, ` +
      'a browser extension, or a page that was open while the server changed may be why; try to reload.',
  };
}
