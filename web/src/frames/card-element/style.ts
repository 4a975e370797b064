// The `style` option of single fields: states and their properties, set through the object model.

const PROPERTIES = [
  'backgroundColor', 'color', 'fontFamily', 'fontSize', 'fontSmoothing', 'fontStyle', 'fontVariant', 'fontWeight', 'letterSpacing',
  'lineHeight', 'padding', 'textAlign', 'textDecoration', 'textShadow', 'textTransform', 'iconColor',
];
const PSEUDO: Record<string, string> = {
  ':hover': ':hover', ':focus': ':focus', '::placeholder': '::placeholder', '::selection': '::selection',
  ':-webkit-autofill': ':autofill', ':disabled': ':disabled',
};
const STATES: Record<string, string> = { base: '.CardInput', complete: '.is-complete', empty: '.is-empty', invalid: '.is-invalid' };

type Rules = Record<string, unknown>;
const isRules = (value: unknown): value is Rules => typeof value === 'object' && value !== null;

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

export function dress(style: unknown): void {
  while (sheet.cssRules.length > 0) sheet.deleteRule(0);
  if (!isRules(style)) return;
  for (const [state, selector] of Object.entries(STATES)) {
    const rules = style[state];
    if (isRules(rules)) add(selector, rules);
  }
}

function add(selector: string, rules: Rules): void {
  const rule = sheet.cssRules[sheet.insertRule(`${selector} {}`, sheet.cssRules.length)] as CSSStyleRule;
  for (const [name, value] of Object.entries(rules)) {
    const pseudo = PSEUDO[name];
    if (pseudo && isRules(value)) add(selector + pseudo, value);
    else if (PROPERTIES.includes(name) && !/url\(|image-set\(/i.test(String(value))) set(rule.style, name, String(value));
  }
}

function set(style: CSSStyleDeclaration, name: string, value: string): void {
  if (name === 'iconColor') return style.setProperty('--iconColor', value);
  const property = name === 'fontSmoothing' ? '-webkit-font-smoothing' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  style.setProperty(property, value);
}
