// Which selectors and properties `appearance.rules` may use: a part that has a name, a state that
// the part can be in, and what a pointer or the keyboard does to it.

const PARTS: Record<string, string> = {
  Input: 'empty invalid', Label: 'empty invalid focused floating resting', Error: '',
  Tab: 'selected', TabIcon: 'selected', TabLabel: 'selected',
  AccordionItem: 'selected', RadioIcon: 'checked', RadioIconOuter: 'checked', RadioIconInner: 'checked',
  Block: '', BlockDivider: '', BlockAction: 'negative',
  Checkbox: 'checked', CheckboxInput: 'checked', CheckboxLabel: 'checked',
  CodeInput: '', Dropdown: '', DropdownItem: 'highlight', Switch: 'active', SwitchControl: 'active',
  PickerItem: 'disabled highlight new selected', PickerAction: '',
  Menu: '', MenuIcon: 'open', MenuAction: 'negative', ToggleItem: '', Button: '',
  TermsText: '', TermsLink: '', RedirectText: '', Text: 'terms redirect', Link: '', SecondaryLink: '',
};
const TYPED = ['Input', 'CodeInput'];
const SELECTOR = /^\.([A-Za-z]+)(?:--([a-z]+))?((?::{1,2}[a-z-]+)*)$/;
const PSEUDO = [':hover', ':focus', ':focus-visible', ':active', ':disabled'];
const PSEUDO_TYPED = [':autofill', '::placeholder', '::selection'];

export function isSelector(selector: string): boolean {
  const [, part = '', state, pseudo = ''] = SELECTOR.exec(selector) ?? [];
  const states = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (states === undefined || (state !== undefined && !states.split(' ').includes(state))) return false;
  const known = TYPED.includes(part) ? [...PSEUDO, ...PSEUDO_TYPED] : PSEUDO;
  return (pseudo.match(/:{1,2}[a-z-]+/g) ?? []).every((one) => known.includes(one));
}

export const PROPERTIES =
  /^(background(Color)?|border\w*|boxShadow|color|fill(Opacity)?|stroke(Width|Opacity)?|r|font(Family|Feature|FeatureSettings|Size|Stretch|Style|Variant\w*|VariationSettings|Weight)|letterSpacing|lineHeight|margin\w*|padding\w*|opacity|outline\w*|text(Align|Decoration\w*|Shadow|Transform)|transition|webkitTextFillColor|-webkit-text-fill-color|-webkit-font-smoothing|-moz-osx-font-smoothing|height|width)$/;
