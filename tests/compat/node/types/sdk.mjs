// The types of Stripe's own SDK, read by the TypeScript compiler and turned into a checker of JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { Checker } from './checker.mjs';

const PACKAGE = fileURLToPath(new URL('../node_modules/stripe', import.meta.url));
const DECLARATIONS = join(PACKAGE, 'esm/stripe.core.d.ts');
const RAW_ERROR = join(PACKAGE, 'esm/Types.d.ts');
const DELETED = join(PACKAGE, 'esm/resources/V2/DeletedObject.d.ts');

export class SdkTypes {
  constructor() {
    this.version = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;
    const program = ts.createProgram([DECLARATIONS, RAW_ERROR, DELETED], {
      strict: true, noEmit: true, skipLibCheck: true, types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
    });
    this.compiler = program.getTypeChecker();
    /** Each value of `object`, with the types that have it. */
    this.byObject = new Map();
    this.collect(this.exported(program, DECLARATIONS, 'Stripe'));
    this.deleted = this.compiler.getDeclaredTypeOfSymbol(this.exported(program, DELETED, 'DeletedObject'));
    this.rawError = this.compiler.getDeclaredTypeOfSymbol(this.exported(program, RAW_ERROR, 'StripeRawError'));
  }

  exported(program, file, name) {
    const module = this.compiler.getSymbolAtLocation(program.getSourceFile(file));
    const symbol = this.compiler.getExportsOfModule(module).find((each) => each.name === name);
    if (!symbol) throw new Error(`${file} exports no ${name}`);
    return this.resolved(symbol);
  }

  resolved(symbol) {
    return symbol.flags & ts.SymbolFlags.Alias ? this.compiler.getAliasedSymbol(symbol) : symbol;
  }

  /** Takes note of every API object in a namespace and in those inside it. */
  collect(namespace) {
    for (const exported of this.compiler.getExportsOfModule(namespace)) {
      const symbol = this.resolved(exported);
      if (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) this.register(symbol);
      // An interface's own namespace holds its parts, not API objects.
      const onlyNamespace = symbol.flags & ts.SymbolFlags.Module && !(symbol.flags & ts.SymbolFlags.Interface);
      if (onlyNamespace && symbol !== namespace) this.collect(symbol);
    }
  }

  register(symbol) {
    const type = this.compiler.getDeclaredTypeOfSymbol(symbol);
    for (const member of type.isUnion() ? type.types : [type]) {
      const object = member.getProperty?.('object');
      const literal = object && this.compiler.getTypeOfSymbol(object);
      if (!literal?.isStringLiteral()) continue;
      const known = this.byObject.get(literal.value) ?? [];
      if (!known.some((each) => each.type === member)) known.push({ name: symbol.name, type: member });
      this.byObject.set(literal.value, known);
    }
  }

  /** Every gap in a successful answer, and how many API objects it holds. */
  gapsOf(answer) {
    const checker = new Checker(this);
    checker.root(answer);
    return checker.result();
  }

  /** Every gap in what the second API says of a deleted object, which has the object's own name. */
  gapsOfDeleted(answer) {
    const checker = new Checker(this);
    checker.named('V2DeletedObject', answer, this.deleted);
    return checker.result();
  }

  /** Every gap in an error's answer. */
  gapsOfError(answer) {
    const checker = new Checker(this);
    if (Object.keys(answer).join() === 'error') {
      checker.named('Error', answer.error, this.rawError);
    } else {
      checker.gap('Error', 'not an object with the one key error');
    }
    return checker.result();
  }
}
