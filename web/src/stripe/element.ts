// One Element: a node in the merchant's page with a frame in it, its events and its life.

import type { Client, ElementInit, ElementsOptions, PlainError } from '../shared/protocol.ts';
import { Emitter, type Handler } from './emitter.ts';
import { type ElementType, kindOf } from './element-types.ts';
import { type FirstHeight, firstHeight } from './first-height.ts';
import { type Frame, isGone, openFrame } from './frame.ts';
import { IntegrationError, isObject, needObject, warnUnknown } from './integration-error.ts';
import { style } from './style.ts';

/** The frame is this much larger than what it shows, so that rings and shadows are not cut. */
const MARGIN_PX = 4;
/** Height until the frame says its own: about a line of text. */
const FIRST_HEIGHT_PX = 44;

/** What the page holds: own functions that need no `this`, since wrappers copy them about. */
export interface PublicElement {
  mount(target: string | HTMLElement): void;
  unmount(): void;
  destroy(): void;
  on(event: string, handler: Handler): PublicElement;
  once(event: string, handler: Handler): PublicElement;
  off(event: string, handler?: Handler): PublicElement;
  update(options: Record<string, unknown>): PublicElement | undefined;
  focus(): void;
  blur(): void;
  clear(): void;
  collapse(): void;
  /** Only where something is entered that is not secret: an address, a tax id. */
  getValue?(options?: unknown): Promise<unknown>;
}

/** What the library itself needs of an Element. */
export interface Element {
  type: ElementType;
  api: PublicElement;
  /** Whose it is: what one `Stripe()` made, another must not use. */
  owner: Client;
  /** Who asks, in the language that the Element speaks. */
  client(): Client;
  options(): Record<string, unknown>;
  mounted(): boolean;
  /** The name of its frame, by which other documents of ours find it. */
  frameName(): string;
  destroyed(): boolean;
  /** Calls the frame; the Element is mounted. */
  call<T>(op: string, args?: unknown): Promise<T>;
  /** While this runs, the frame outlives the Element: a page may go on before the payment has. */
  keep<T>(work: Promise<T>): Promise<T>;
}

export interface Surroundings {
  client(): Client;
  /** Read at every load of the frame: what `elements.update` changed is in it. */
  options(element: Element): ElementsOptions | Promise<ElementsOptions>;
  /** What is known of the payment when an Element is mounted, where that is at once. */
  known?(): ElementsOptions;
  /** An Element came into the page, or left it. */
  moved?(element: Element): void;
  /** What the group knows already fills in what the page left out. Asked after `options`. */
  filled?(element: Element, options: Record<string, unknown>): Record<string, unknown>;
  owner: Client;
  /** Told of every event before the page is. */
  heard(element: Element, event: string, detail: Record<string, unknown>): void;
  gone(element: Element): void;
}

export function makeElement(type: ElementType, given: Record<string, unknown>, around: Surroundings): Element {
  const kind = kindOf(type);
  warnUnknown(given, kind.options, `create()`);
  kind.check?.(given);
  const emitter = new Emitter();
  let options = given;
  let container: HTMLElement | undefined;
  let shell: HTMLElement | undefined;
  let frame: Frame | undefined;
  let reserved: FirstHeight | undefined;
  let labels: HTMLLabelElement[] = [];
  let destroyed = false;
  let running = 0;

  function alive(): void {
    if (destroyed) throw new IntegrationError('This Element has already been destroyed. Please create a new one.');
  }

  /** Events come after the call that caused them: handlers are attached after `mount`. */
  function emit(event: string, data: Record<string, unknown>): void {
    setTimeout(() => emitter.emit(event, { elementType: type, ...data }));
  }

  function failed(error: PlainError): void {
    emit('loaderror', { error });
    console.error(`${type} Element didn't mount normally. ${error.message ?? ''}`);
  }

  function heard(event: string, data: unknown): void {
    const detail = isObject(data) ? data : {};
    if (event === 'resize') return resize(Number(detail.height));
    if (event === 'title') return name(String(detail.title));
    if (event === 'state') return kind.classes ? mark(detail) : undefined;
    around.heard(element, event, detail);
    emit(event, detail);
  }

  function name(title: string): void {
    if (frame) frame.node.title = title;
  }

  /** What shows nothing takes no room, its margin included. */
  function resize(height: number): void {
    const empty = height === 0;
    if (frame) style(frame.node, { height: empty ? '0' : `${height + 2 * MARGIN_PX}px`, margin: empty ? '0' : `-${MARGIN_PX}px` });
  }

  /** The classes by which a page styles the container of a single field. */
  function mark(state: Record<string, unknown>): void {
    const custom = isObject(options.classes) ? options.classes : {};
    for (const name of ['complete', 'empty', 'focus', 'invalid', 'webkitAutofill']) {
      const usual = name === 'webkitAutofill' ? 'StripeElement--webkit-autofill' : `StripeElement--${name}`;
      container?.classList.toggle(String(custom[name] ?? usual), state[name] === true);
    }
  }

  async function loaded(ready: Frame): Promise<void> {
    try {
      // At once where that is possible: `init` has to be the first call.
      const group = around.options(element);
      const elements = group instanceof Promise ? await group : group;
      if (frame !== ready) return;
      const rtl = !!container && getComputedStyle(container).direction === 'rtl';
      const init: ElementInit = { type, client: around.client(), elements, options: around.filled?.(element, options) ?? options, rtl, height: reserved?.px };
      const said = await ready.call('init', plainCopy(init));
      reserved?.remember(parseFloat(ready.node.style.height) - 2 * MARGIN_PX);
      const detail = isObject(said) ? said : {};
      around.heard(element, 'ready', detail);
      emit('ready', detail);
    } catch (error) {
      if (!isGone(error)) failed(error as PlainError);
    }
  }

  function mount(target: string | HTMLElement): void {
    alive();
    const found = find(target);
    if (container === found && frame) return;
    if (frame) unmount();
    container = found;
    if (found.childNodes.length > 0) {
      console.warn('This Element will be mounted to a DOM element that contains child nodes.');
      found.replaceChildren();
    }
    if (kind.reserves) reserved = firstHeight(found, options, around.known?.() ?? {});
    frame = openFrame(kind.frame, kind.title, { loaded: (ready) => void loaded(ready), heard, failed });
    style(frame.node, {
      border: '0', display: 'block', width: `calc(100% + ${2 * MARGIN_PX}px)`, 'max-width': 'none',
      height: `${(reserved?.px ?? kind.height ?? FIRST_HEIGHT_PX) + 2 * MARGIN_PX}px`, margin: `-${MARGIN_PX}px`, padding: '0', 'min-width': '100%',
      'color-scheme': 'light', 'user-select': 'none', transform: 'none',
    });
    shell = document.createElement('div');
    shell.className = '__PrivateStripeElement';
    style(shell, {
      margin: '0', padding: '0', border: 'none', display: 'block', background: 'transparent', position: 'relative',
      opacity: '1',
    });
    shell.append(frame.node);
    found.classList.add('StripeElement');
    if (kind.classes) mark({ empty: true });
    found.append(shell);
    // A container is nothing that browsers label.
    if (found.id) labels = [...document.querySelectorAll<HTMLLabelElement>(`label[for="${CSS.escape(found.id)}"]`)];
    for (const label of labels) label.addEventListener('click', api.focus);
    around.moved?.(element);
  }

  function unmount(): void {
    const leaving = frame;
    const node = shell;
    if (!leaving || !node) return;
    for (const name of [...(container?.classList ?? [])]) {
      if (name.startsWith('StripeElement')) container?.classList.remove(name);
    }
    for (const label of labels) label.removeEventListener('click', api.focus);
    labels = [];
    frame = shell = container = undefined;
    around.moved?.(element);
    if (running === 0) {
      leaving.destroy();
      node.remove();
      return;
    }
    style(node, { display: 'none' });
    shelter(node);
    orphans.push(() => {
      leaving.destroy();
      node.remove();
    });
  }
  const orphans: (() => void)[] = [];

  const api: PublicElement = {
    mount,
    unmount,
    destroy() {
      alive();
      unmount();
      destroyed = true;
      emitter.clear();
      around.gone(element);
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
    update(changed) {
      alive();
      warnUnknown(needObject(changed, 'element.update()'), kind.options, 'update()');
      kind.check?.({ ...options, ...changed });
      options = { ...options, ...changed };
      // Before the frame is there, its `init` will carry this.
      if (frame) void frame.call('update', plainCopy({ options })).catch(() => undefined);
      return kind.value ? api : undefined;
    },
    focus: () => command('focus'),
    blur: () => command('blur'),
    clear: () => command('clear'),
    collapse: () => command('collapse'),
    ...(kind.value ? { getValue: () => element.call('value') } : {}),
  };

  function command(op: string): void {
    alive();
    if (!frame) {
      console.warn(`This Element is not mounted: ${op}() does nothing.`);
      return;
    }
    void frame.call(op).catch(() => undefined);
  }

  const element: Element = {
    type,
    api,
    owner: around.owner,
    client: around.client,
    options: () => options,
    mounted: () => frame !== undefined,
    frameName: () => frame?.node.name ?? '',
    destroyed: () => destroyed,
    call: (op, args) => {
      if (!frame) throw new IntegrationError(NOT_MOUNTED);
      return frame.call(op, plainCopy(args));
    },
    async keep(work) {
      running += 1;
      try {
        return await work;
      } finally {
        running -= 1;
        if (running === 0) for (const remove of orphans.splice(0)) remove();
      }
    },
  };
  return element;
}

/**
 * Takes a node out of the way of the page's own changes. Moved in any other way than this, a frame is
 * loaded anew and its work lost; where this way does not exist, the node stays where it is, and what
 * becomes of the work is read off the intent.
 */
function shelter(node: HTMLElement): void {
  const body: { moveBefore?(node: Node, before: Node | null): void } = document.body;
  try {
    body.moveBefore?.(node, null);
  } catch {
    // It is in the page no more.
  }
}

export const NOT_MOUNTED =
  'We could not retrieve data from the specified Element. Please make sure the Element you are attempting to use is still mounted.';

/** Only what can be copied goes over the port; a function among the options is the page's own affair. */
function plainCopy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

export function checkHandler(event: unknown, handler: unknown): void {
  if (typeof event !== 'string') throw new IntegrationError('Invalid value for event: value should be a string.');
  if (typeof handler !== 'function') {
    throw new IntegrationError(`Invalid value for the handler of ${event}: value should be a function.`);
  }
}

export function find(target: unknown): HTMLElement {
  if (typeof target === 'string') {
    const found = document.querySelectorAll<HTMLElement>(target);
    const [first] = found;
    if (!first) {
      throw new IntegrationError(
        `The selector you specified (${target}) applies to no DOM elements that are currently on the page. ` +
          'Make sure the element exists on the page before calling mount().',
      );
    }
    if (found.length > 1) {
      console.warn(
        `The selector you specified (${target}) applies to ${found.length} DOM elements that are currently on the page. ` +
          'The Stripe Element will be mounted to the first one.',
      );
    }
    return first;
  }
  if (!(target instanceof HTMLElement)) {
    throw new IntegrationError(
      'Invalid DOM element. Call mount() with a valid DOM element or selector string.',
    );
  }
  if (target.getRootNode() instanceof ShadowRoot) {
    throw new IntegrationError('Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM.');
  }
  return target;
}
