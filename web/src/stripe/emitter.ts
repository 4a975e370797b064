// Listeners by event. Handlers are called in the order in which they were added.

export type Handler = (data: unknown) => void;

export class Emitter {
  private handlers = new Map<string, Handler[]>();

  on(event: string, handler: Handler): void {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
  }

  once(event: string, handler: Handler): void {
    const wrapped: Handler & { handler?: Handler } = (data) => {
      this.off(event, wrapped);
      handler(data);
    };
    wrapped.handler = handler;
    this.on(event, wrapped);
  }

  /** Without a handler: all of the event's. */
  off(event: string, handler?: Handler): void {
    const kept = (each: Handler & { handler?: Handler }) => each !== handler && each.handler !== handler;
    this.handlers.set(event, handler ? (this.handlers.get(event) ?? []).filter(kept) : []);
  }

  emit(event: string, data: unknown): void {
    for (const handler of this.handlers.get(event) ?? []) {
      // A handler that throws is the page's own mistake, shown as its own, and stops nobody else.
      try {
        handler(data);
      } catch (error) {
        setTimeout(() => {
          throw error;
        });
      }
    }
  }

  clear(): void {
    this.handlers.clear();
  }
}
