// A frame in a dialog over the page. A native modal dialog lies above every other layer, a merchant's
// own open dialog included, and the rest of the page is inert meanwhile.

import type { FrameKind } from '../shared/protocol.ts';
import { type Frame, openFrame } from './frame.ts';
import { isObject } from './integration-error.ts';
import { style } from './style.ts';

/** Shows a frame while it works, and gives what came of it. Closing is the frame's own answer. */
export function inDialog<T>(kind: FrameKind, title: string, work: (frame: Frame) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const dialog = document.createElement('dialog');
    const returnTo = document.activeElement;
    const frame = openFrame(kind, title, {
      loaded: (ready) => void work(ready).then(resolve, reject).finally(close),
      heard: (event, data) => {
        if (event === 'title' && isObject(data)) label(String(data.title));
      },
      failed: (error) => {
        close();
        reject(error);
      },
    });
    style(frame.node, { border: '0', width: '100%', height: '100%', display: 'block', 'border-radius': '12px' });
    style(dialog, {
      position: 'fixed', inset: '0', margin: 'auto', padding: '0', border: '0', overflow: 'hidden',
      width: 'min(460px, 100vw)', height: 'min(560px, 100dvh)', 'max-width': 'none', 'max-height': 'none',
      'border-radius': '12px', background: '#fff', 'pointer-events': 'auto', display: 'block', visibility: 'visible',
      // The page behind is darkened by a shadow: a backdrop is styled by style sheets alone.
      'box-shadow': '0 7px 32px rgb(0 0 0 / 35%), 0 0 0 200vmax rgb(26 27 37 / 45%)',
    });
    // Escape is an answer, and only the frame can tell the server so.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      void frame.call('cancel').catch(() => undefined);
    });
    // A page's focus traps and click-outside handlers do not hear what happens in here.
    for (const event of ['focusin', 'focusout', 'pointerdown', 'mousedown', 'click', 'keydown', 'touchstart']) {
      dialog.addEventListener(event, (heard) => heard.stopPropagation());
    }
    // Libraries that hide everything but their own modal hide this one, too, until it says no.
    const guard = new MutationObserver(() => {
      if (dialog.inert) dialog.inert = false;
      if (dialog.hasAttribute('aria-hidden')) dialog.removeAttribute('aria-hidden');
    });
    guard.observe(dialog, { attributes: true, attributeFilter: ['inert', 'aria-hidden'] });

    /** The frame knows how the buyer's language says it. */
    function label(said: string): void {
      dialog.setAttribute('aria-label', said);
      frame.node.title = said;
    }

    function close(): void {
      guard.disconnect();
      dialog.close();
      frame.destroy();
      dialog.remove();
      if (returnTo instanceof HTMLElement) returnTo.focus();
    }

    label(title);
    dialog.append(frame.node);
    document.body.append(dialog);
    dialog.showModal();
  });
}
