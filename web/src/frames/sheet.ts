// Rules that a page asks for, in a style sheet that is built through the object model. Nothing a page
// says is ever joined into a style sheet's text.

/** Values that fetch something, or end the declaration they stand in, are no colours or lengths. */
const REFUSED = /url\(|image-set\(|[@{};<]/i;

export const isPlainValue = (value: unknown): value is string => typeof value === 'string' && !REFUSED.test(value);

export class PageSheet {
  private readonly sheet = new CSSStyleSheet();

  /** `where` begins what is printed about rules that are not followed. */
  constructor(
    private readonly allows: (property: string) => boolean,
    private readonly where = '',
  ) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  clear(): void {
    this.sheet.replaceSync('');
  }

  /** `selector` is ours, or was checked; properties and values are the page's. */
  add(selector: string, rules: Record<string, unknown>): void {
    const rule = this.sheet.cssRules[this.sheet.insertRule(`${selector}{}`, this.sheet.cssRules.length)] as CSSStyleRule;
    for (const [name, given] of Object.entries(rules)) {
      if (typeof given === 'object') continue;
      const value = typeof given === 'number' ? String(given) : given;
      if (!this.allows(name)) this.warn(`"${name}" is not a supported property for "${selector}"`);
      else if (!isPlainValue(value) || !set(rule.style, name, value)) this.warn(`"${String(value)}" is not a valid value of "${name}" for "${selector}"`);
    }
  }

  private warn(text: string): void {
    console.warn(this.where ? `${this.where} ${text}` : text);
  }
}

/** Says no when the browser does not know the value. */
function set(style: CSSStyleDeclaration, name: string, value: string): boolean {
  const property = name === 'fontSmoothing' ? '-webkit-font-smoothing' : name.replace(/^webkit/, '-webkit').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  style.setProperty(property, value);
  return style.getPropertyValue(property) !== '' || !CSS.supports(property, 'initial');
}

export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
