// One answer against the SDK's types: what is missing, null, of another type, or unknown there.
//
// A gap is named after the innermost API object that it lies in, so that a charge inside a payment
// intent inside an event shows the same gap as a charge alone.
import ts from 'typescript';

const { TypeFlags } = ts;
const NULLISH = TypeFlags.Null | TypeFlags.Undefined | TypeFlags.Void;

// The pages that hold API objects: the SDK's `ApiList`, `ApiSearchResult` and `V2List`, which has no `object`.
const PAGES = {
  list: { name: 'List', properties: { object: 'string', data: 'object', has_more: 'boolean', url: 'string' } },
  search_result: {
    name: 'SearchResult',
    properties: { object: 'string', data: 'object', has_more: 'boolean', url: 'string', next_page: 'string|null', total_count: 'undefined|number' },
  },
  undefined: {
    name: 'V2List',
    properties: { data: 'object', next_page_url: 'string|null', previous_page_url: 'string|null' },
  },
};

// What browsers alone are answered: an SDK for servers has no type of it, so nothing here is checked against one.
const FOR_BROWSERS = new Set(['elements_session', 'payment_page', 'radar.session']);

// Everything else that is a number is one of minor units, of seconds, or of things; parcels have inches and ounces.
const FRACTIONS = /^Product\.package_dimensions\.(height|length|weight|width)$/;

/** The SDK's own type of decimal numbers. */
function isDecimal(type) {
  return [type.aliasSymbol, type.symbol].some((symbol) => /^Decimal/.test(symbol?.name ?? ''));
}

export class Checker {
  constructor(sdk) {
    this.sdk = sdk;
    this.compiler = sdk.compiler;
    this.found = new Set();
    this.objects = 0;
  }

  result() {
    return { found: [...this.found], objects: this.objects };
  }

  gap(path, what) {
    this.found.add(`${path}: ${what}`);
  }

  /** A whole answer: a page of API objects, or one of them. */
  root(answer) {
    const page = PAGES[answer.object];
    if (!page) {
      this.apiObject(answer);
      return;
    }
    for (const [key, types] of Object.entries(page.properties)) {
      const type = answer[key] === null ? 'null' : typeof answer[key];
      if (!types.split('|').includes(type)) this.gap(`${page.name}.${key}`, `not ${types}`);
    }
    for (const key of Object.keys(answer).filter((key) => !(key in page.properties))) {
      this.gap(`${page.name}.${key}`, 'not in the type');
    }
    for (const item of answer.data ?? []) this.apiObject(item);
  }

  /** An object that says itself what it is. */
  apiObject(value) {
    const chosen = this.typeOf(value);
    if (chosen) {
      this.named(chosen.name, value, chosen.type);
    } else if (!FOR_BROWSERS.has(value?.object)) {
      this.gap(`Object(${value?.object})`, 'not in the SDK');
    }
  }

  /** A value whose type has a name: gaps inside are told from here. */
  named(name, value, type) {
    this.objects += 1;
    this.properties(name, value, type);
  }

  /** The API type that fits best: by `object`, then by `deleted` and `type`, then by fewest gaps. */
  typeOf(value) {
    const candidates = this.sdk.byObject.get(value?.object) ?? [];
    const deleted = candidates.filter(({ type }) => Boolean(type.getProperty('deleted')) === Boolean(value.deleted));
    return this.best(value, deleted.length ? deleted : candidates);
  }

  best(value, candidates) {
    if (candidates.length < 2) return candidates[0];
    const alike = candidates.filter(({ type }) => this.agrees(value, type, 'type'));
    const left = alike.length ? alike : candidates;
    if (left.length < 2) return left[0];
    const counted = left.map((candidate) => ({ candidate, gaps: this.count(value, candidate.type) }));
    return counted.reduce((least, each) => (each.gaps < least.gaps ? each : least)).candidate;
  }

  /** Whether a literal property of the type has the value that is there. */
  agrees(value, type, key) {
    const property = type.getProperty(key);
    const literal = property && this.compiler.getTypeOfSymbol(property);
    return Boolean(literal?.isStringLiteral()) && literal.value === value[key];
  }

  count(value, type) {
    const trial = new Checker(this.sdk);
    trial.properties('', value, type);
    return trial.found.size;
  }

  value(path, value, type) {
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) return;
    const members = type.isUnion() ? type.types : [type];
    if (value === null) {
      if (!members.some((member) => member.flags & TypeFlags.Null)) this.gap(path, 'null');
      return;
    }
    // `OtherString`, an intersection, says that enums may grow; ours must not, not by themselves.
    // A decimal is an intersection, too.
    const there = members.filter((member) => isDecimal(member) || !(member.flags & (NULLISH | TypeFlags.Intersection)));
    if (typeof value === 'object') {
      this.composite(path, value, there);
    } else {
      this.scalar(path, value, there);
    }
  }

  scalar(path, value, members) {
    const literals = members.filter((member) => member.isLiteral() || member.flags & TypeFlags.BooleanLiteral);
    const wide = { string: TypeFlags.String, number: TypeFlags.Number, boolean: TypeFlags.Boolean }[typeof value];
    if (members.some((member) => member.flags & wide)) {
      if (typeof value === 'number' && !Number.isInteger(value) && !FRACTIONS.test(path)) this.gap(path, 'not an integer');
      return;
    }
    // The SDK makes objects of decimals; on the wire they are strings.
    if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) && members.some(isDecimal)) return;
    const same = (literal) => (literal.isLiteral() ? literal.value : literal.intrinsicName === 'true') === value;
    if (literals.some(same)) return;
    if (typeof value === 'string' && literals.some((literal) => literal.isStringLiteral())) {
      this.gap(path, `the value ${JSON.stringify(value)} is not in the type`);
    } else {
      this.gap(path, `${typeof value} instead of ${this.shown(members)}`);
    }
  }

  composite(path, value, members) {
    const arrays = members.filter((member) => this.compiler.isArrayType(member));
    if (Array.isArray(value)) {
      if (!arrays.length) this.gap(path, `array instead of ${this.shown(members)}`);
      const [item] = arrays.length ? this.compiler.getTypeArguments(arrays[0]) : [];
      if (item) for (const each of value) this.value(`${path}[]`, each, item);
      return;
    }
    const objects = members.filter((member) => member.flags & TypeFlags.Object && !arrays.includes(member));
    if (!objects.length) {
      this.gap(path, `object instead of ${this.shown(members)}`);
      return;
    }
    // A nested list is typed by what it holds, and so is a part whose `object` may be any text; any other
    // API object speaks for itself.
    const part = objects.some((type) => this.objectOf(type)?.flags & TypeFlags.String);
    if (typeof value.object === 'string' && value.object !== 'list' && !part && this.sdk.byObject.has(value.object)) {
      this.expanded(path, value, objects);
      return;
    }
    const { type } = this.best(value, objects.map((each) => ({ type: each })));
    this.properties(path, value, type);
  }

  /** The type of a type's own `object`. */
  objectOf(type) {
    const property = type.getProperty('object');
    return property && this.compiler.getTypeOfSymbol(property);
  }

  /** An API object inside another: it must be one that may stand there. */
  expanded(path, value, objects) {
    const literal = (type) => this.objectOf(type);
    const fitting = objects.filter((type) => literal(type)?.isStringLiteral() && literal(type).value === value.object);
    // `data.object` of an event is only typed as any API object.
    if (!fitting.length && !objects.some((type) => !literal(type))) {
      this.gap(path, `${value.object} instead of ${this.shown(objects)}`);
    }
    this.apiObject(value);
  }

  properties(path, value, type) {
    const declared = this.compiler.getPropertiesOfType(type);
    const [index] = this.compiler.getIndexInfosOfType(type);
    for (const property of declared) {
      if (!(property.name in value) && !(property.flags & (ts.SymbolFlags.Optional | ts.SymbolFlags.Method))) {
        this.gap(`${path}.${property.name}`, 'missing');
      }
    }
    for (const [key, each] of Object.entries(value)) {
      const property = type.getProperty(key);
      if (property) {
        this.property(`${path}.${key}`, key, each, property);
      } else if (index) {
        this.value(`${path}.*`, each, index.type);
      } else {
        this.gap(`${path}.${key}`, 'not in the type');
      }
    }
  }

  property(path, key, value, property) {
    const type = this.compiler.getTypeOfSymbol(property);
    if (key === 'previous_attributes') {
      this.before(path, value, type);
    } else {
      this.value(path, value, type);
    }
  }

  /** What a changed object was like before: what has changed, at any depth, and nothing else. */
  before(path, value, type) {
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    const members = (type.isUnion() ? type.types : [type])
      .filter((member) => member.flags & (TypeFlags.Object | TypeFlags.Intersection) && !this.compiler.isArrayType(member));
    if (!isMap || !members.length) {
      this.value(path, value, type);
      return;
    }
    for (const [key, each] of Object.entries(value)) {
      const property = members.map((member) => this.compiler.getPropertyOfType(member, key)).find(Boolean);
      const index = members.flatMap((member) => this.compiler.getIndexInfosOfType(member))[0];
      const fresh = each === null && (index || property?.flags & ts.SymbolFlags.Optional);
      if (property) {
        // A key that was not there before is told as null.
        if (!fresh) this.before(`${path}.${key}`, each, this.compiler.getTypeOfSymbol(property));
      } else if (!index) {
        this.gap(`${path}.${key}`, 'not in the type');
      } else if (!fresh) {
        this.before(`${path}.*`, each, index.type);
      }
    }
  }

  shown(members) {
    const names = members.map((member) => this.compiler.typeToString(member));
    return names.length > 3 ? `${names.slice(0, 3).join(' | ')} | …` : names.join(' | ');
  }
}
