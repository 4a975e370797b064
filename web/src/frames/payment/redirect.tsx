// Banks' pages in the Payment Element: who pays, what the page has to know beforehand, and a word
// about where the buyer goes.

import { IDEAL_BANKS } from '../bank/ideal.ts';
import { Fields } from '../bank/fields.ts';
import { BankIcon } from '../bank/icons.tsx';
import { likelyCountry } from '../card/countries.ts';
import type { TextKey } from '../i18n/en.ts';
import { language, t } from '../i18n/text.ts';
import { Select } from '../ui/field.tsx';
import { FieldState } from '../ui/field-state.ts';
import { type Asked, ContactOf } from './contact.tsx';
import { isKept } from './kept.ts';
import type { MakeMethod, Method, Surroundings } from './method.ts';
import { SaveAndTerms } from './save.tsx';

/** What differs between the pages. */
interface Page {
  /** Whether the name is asked for even when nothing is kept. */
  name: boolean;
  choice?(around: Surroundings): Choice | null;
}

/** What the buyer chooses beforehand. */
interface Choice {
  name: string;
  label: TextKey;
  options(): { code: string; name: string }[];
  first: string;
  own(chosen: string): Record<string, unknown>;
}

/** Where Sofort's banks are. */
const SOFORT = ['AT', 'BE', 'DE', 'ES', 'IT', 'NL'];

/** Until basil a bank was chosen beforehand; since then on the scheme's own page. */
const CHOSEN_BEFORE = ['v3', 'acacia', 'basil'];

const PAGES: Record<string, Page> = {
  bancontact: { name: true },
  giropay: { name: true },
  ideal: {
    name: true,
    choice: ({ train }) => CHOSEN_BEFORE.includes(train) ? {
      name: 'bank', label: 'ideal.bank', first: '',
      options: () => [{ code: '', name: t('ideal.bank.any') }, ...IDEAL_BANKS],
      own: (bank) => (bank ? { ideal: { bank } } : {}),
    } : null,
  },
  sofort: {
    name: false,
    choice({ language: spoken, options }) {
      const known = (options.value.billing.address as Record<string, unknown> | undefined)?.country;
      const likely = [known, likelyCountry(spoken)].find((country) => SOFORT.includes(String(country)));
      const names = () => new Intl.DisplayNames([language.value, 'en'], { type: 'region' });
      return {
        name: 'country', label: 'country.label', first: String(likely ?? 'DE'),
        options: () => SOFORT.map((code) => ({ code, name: names().of(code) ?? code })),
        own: (country) => ({ sofort: { country } }),
      };
    },
  },
};

export const redirectMethod = (type: keyof typeof PAGES): MakeMethod => (around): Method => {
  const page = PAGES[type] as Page;
  // The debit that is generated needs both.
  const asked = (): Asked => {
    const kept = isKept(type, around.session.value);
    return { name: page.name || kept, email: kept };
  };
  const contact = new ContactOf(around, type, asked);
  const choice = page.choice?.(around) ?? null;
  const chosen = new FieldState(() => null);
  chosen.value.value = choice?.first ?? '';
  const fields = new Fields(() => contact.fields());
  return {
    type,
    title: () => t(`${type}.method` as TextKey),
    icon: () => <BankIcon type={type} />,
    form() {
      const disabled = around.options.value.readOnly;
      return (
        <>
          <div class="Form">
            {contact.form(disabled)}
            {choice ? <Select state={chosen} name={choice.name} label={t(choice.label)} options={choice.options()} disabled={disabled} /> : null}
          </div>
          <p class="RedirectText Text Text--redirect"><Leaving />{t('redirect.notice', { method: t(`${type}.method` as TextKey) })}</p>
          <SaveAndTerms around={around} type={type} />
        </>
      );
    },
    complete: fields.complete,
    empty: fields.empty,
    check: (focus) => fields.check(focus),
    data: () => ({ own: choice?.own(chosen.value.value) ?? {}, billing_details: contact.details() }),
    passed: () => contact.passed(),
    focus: () => fields.focus(),
    clear: () => fields.clear(),
  };
};

/** A window, and the way out of it. */
const Leaving = () => (
  <svg viewBox="0 0 40 28" width="40" height="28" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    <path d="M26 19v4a2.5 2.5 0 0 1-2.5 2.5h-19A2.5 2.5 0 0 1 2 23V5a2.5 2.5 0 0 1 2.5-2.5h19A2.5 2.5 0 0 1 26 5v4M2 8h24" />
    <path d="M15 14h22m-5-5 5 5-5 5" />
  </svg>
);
