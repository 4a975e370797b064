// Calls and events over a port, the same for both sides.

import type { PlainError, Request, Upward } from './protocol.ts';

/** The calling side. */
export class Caller {
  private waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  private last = 0;

  constructor(
    private port: MessagePort,
    heard: (event: string, data: unknown) => void,
  ) {
    port.onmessage = ({ data }: MessageEvent<Upward>) => {
      if ('event' in data) return heard(data.event, data.data);
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('error' in data) waiting?.reject(data.error);
      else waiting?.resolve(data.ok);
    };
  }

  call(op: string, args: unknown): Promise<unknown> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.port.postMessage({ id, op, args } satisfies Request);
    });
  }

  /** What is still waiting will not be answered any more. */
  close(why: PlainError): void {
    this.port.close();
    for (const { reject } of this.waiting.values()) reject(why);
    this.waiting.clear();
  }
}

export type Operations = Record<string, (args: never) => unknown>;
export type Tell = (event: string, data: unknown) => void;

/** The answering side. What is thrown and is no error of ours says nothing about itself upwards. */
export function answer(port: MessagePort, operations: Operations): Tell {
  port.onmessage = async ({ data }: MessageEvent<Request>) => {
    const { id, op, args } = data;
    try {
      const operation = Object.hasOwn(operations, op) ? operations[op] : undefined;
      if (!operation) throw { type: 'api_error', message: `This frame knows no ${op}.` } satisfies PlainError;
      port.postMessage({ id, ok: await operation(args as never) } satisfies Upward);
    } catch (thrown) {
      port.postMessage({ id, error: plain(thrown) } satisfies Upward);
    }
  };
  return (event, data) => port.postMessage({ event, data } satisfies Upward);
}

function plain(thrown: unknown): PlainError {
  if (thrown && typeof thrown === 'object' && !(thrown instanceof Error) && 'type' in thrown) {
    return thrown as PlainError;
  }
  console.error(thrown);
  return { type: 'api_error', message: 'An unexpected error occurred.' };
}
