// Rules that a page asks for, in a style sheet that is built through the object model. Nothing a page
// says is ever joined into a style sheet's text.

/** Values that fetch something, or end the declaration they stand in, are no colours or lengths. */
const REFUSED = /url\(|image-set\(|[@{};<]/i;

export const isPlainValue = (value: unknown): value is string => typeof value === 'string' && !REFUSED.test(value);

export class PageSheet {
  private readonly sheet = new CSSStyleSheet();

  constructor(private readonly allows: (property: string) => boolean) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  clear(): void {
    this.sheet.replaceSync('');
  }

  /** `selector` is ours, or was checked; properties and values are the page's. */
  add(selector: string, rules: Record<string, unknown>): void {
    const rule = this.sheet.cssRules[this.sheet.insertRule(`${selector}{}`, this.sheet.cssRules.length)] as CSSStyleRule;
    for (const [name, value] of Object.entries(rules)) {
      if (typeof value === 'object') continue;
      if (!this.allows(name)) console.warn(`${name} is not a supported property.`);
      else if (!isPlainValue(value)) console.warn(`${String(value)} is not a supported value of ${name}.`);
      else rule.style.setProperty(name === 'fontSmoothing' ? '-webkit-font-smoothing' : dashed(name), value);
    }
  }
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
