// Recorded answers, and every way in which they differ from the SDK's types.
import { SdkTypes } from './sdk.mjs';

/** Keys of an error's answer that hold whole objects. */
const ENVELOPE = 'Error';

/** Collects gaps over many answers. */
export class Answers {
  constructor(types = new SdkTypes()) {
    this.types = types;
    this.version = types.version;
    /** Each gap, with the first answer that showed it. */
    this.gaps = new Map();
    this.answers = 0;
    this.objects = 0;
  }

  /** Looks at one recorded answer. Only the API's own paths promise Stripe's format. */
  check({ method, path, status, type, body }) {
    if (!/^\/v[12]\//.test(path)) return;
    // What the command line asks for itself is no part of the SDK.
    if (path.startsWith('/v1/stripecli/') && status === 200) return;
    this.answers += 1;
    const where = `${method} ${path.split('?')[0]}: ${status}`;
    if (!/^application\/json\b/.test(type ?? '')) {
      this.note(`${ENVELOPE}: not JSON (${type})`, where);
      return;
    }
    const answer = JSON.parse(body);
    const deleted = method === 'DELETE' && path.startsWith('/v2/');
    const whole = deleted ? (it) => this.types.gapsOfDeleted(it) : (it) => this.types.gapsOf(it);
    const gaps = status === 200 ? whole(answer) : this.types.gapsOfError(answer);
    for (const gap of gaps.found) this.note(gap, where);
    this.objects += gaps.objects;
  }

  note(gap, where) {
    if (!this.gaps.has(gap)) this.gaps.set(gap, where);
  }
}
