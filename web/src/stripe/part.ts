// Parts of the library are scripts of their own, for the pages that need them.

import type { PlainError } from '../shared/protocol.ts';

const loading = new Map<string, Promise<unknown>>();

/** A part, by the name of its file. Its URL says what the server writes in front of this script, too: where it is, and which train this is. */
export function loadPart<Part>(file: string): Promise<Part> {
  let part = loading.get(file);
  if (!part) {
    part = import(`${ONFILE_ORIGIN}/v3/${file}#${ONFILE_TRAIN}`).catch(() => {
      loading.delete(file);
      const message = `A script from ${ONFILE_ORIGIN} could not be loaded. It has to be allowed by script-src.`;
      throw { type: 'api_connection_error', message } satisfies PlainError;
    });
    loading.set(file, part);
  }
  return part as Promise<Part>;
}
