// An Element that has nothing to show, and says so as the real one does where nothing is available:
// it becomes ready, stays empty, and never confirms.

import type { PublicElement } from '../element.ts';
import { checkHandler, find } from '../element.ts';
import { Emitter } from '../emitter.ts';
import { IntegrationError } from '../integration-error.ts';

export function makeEmptyElement(type: string): PublicElement {
  const emitter = new Emitter();
  let container: HTMLElement | undefined;
  let destroyed = false;

  function alive(): void {
    if (destroyed) throw new IntegrationError('This Element has already been destroyed. Please create a new one.');
  }

  function unmount(): void {
    container?.classList.remove('StripeElement');
    container = undefined;
  }

  const api: PublicElement = {
    mount(target) {
      alive();
      container = find(target);
      container.classList.add('StripeElement');
      // Handlers are attached after this call.
      setTimeout(() => {
        if (container) emitter.emit('ready', { elementType: type, ...(type === 'expressCheckout' ? { availablePaymentMethods: undefined } : {}) });
      });
    },
    unmount,
    destroy() {
      alive();
      unmount();
      destroyed = true;
      emitter.clear();
    },
    on(event, handler) {
      alive();
      checkHandler(event, handler);
      emitter.on(event, handler);
      return api;
    },
    once(event, handler) {
      checkHandler(event, handler);
      emitter.once(event, handler);
      return api;
    },
    off(event, handler) {
      emitter.off(event, handler);
      return api;
    },
    // How it looks cannot be seen, and there is nothing in it to focus.
    update: alive,
    focus: alive,
    blur: alive,
    clear: alive,
    collapse: alive,
  };
  return api;
}
