// The hidden frame for calls that belong to no Element. Made when the first of them is made.

import type { Client } from '../shared/protocol.ts';
import { type Frame, openFrame } from './frame.ts';
import { style } from './style.ts';

export interface Controller {
  call<T>(op: string, args: unknown): Promise<T>;
}

export function makeController(client: Client): Controller {
  let opened: Promise<Frame> | undefined;

  function open(): Promise<Frame> {
    return new Promise((resolve, reject) => {
      const frame = openFrame('controller', '', {
        loaded: (ready) => ready.call('init', { client }).then(() => resolve(ready), reject),
        heard: () => undefined,
        failed: reject,
      });
      frame.node.setAttribute('aria-hidden', 'true');
      frame.node.tabIndex = -1;
      style(frame.node, { position: 'absolute', width: '1px', height: '1px', border: '0', visibility: 'hidden', 'pointer-events': 'none' });
      document.body.append(frame.node);
    });
  }

  return {
    async call<T>(op: string, args: unknown) {
      opened ??= open();
      return (await opened).call<T>(op, args);
    },
  };
}
