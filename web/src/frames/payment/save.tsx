// Beneath a form: the buyer's consent to save the method, and what he agrees to.

import type { TextKey } from '../i18n/en.ts';
import { t } from '../i18n/text.ts';
import { classes } from '../ui/field.tsx';
import { hasBox, isKept, needsMandate } from './kept.ts';
import type { Surroundings } from './method.ts';

/** The texts of mandates, as their schemes word them, and of what else is agreed to. */
const TEXTS: Record<string, TextKey> = {
  card: 'terms.card',
  sepa_debit: 'mandate.sepa_debit',
  bancontact: 'mandate.sepa_debit',
  ideal: 'mandate.sepa_debit',
  sofort: 'mandate.sepa_debit',
  au_becs_debit: 'mandate.au_becs_debit',
  us_bank_account: 'mandate.us_bank_account',
};

export function SaveAndTerms({ around, type }: { around: Surroundings; type: string }) {
  const { session, options, save } = around;
  const { business, readOnly } = options.value;
  return (
    <>
      {hasBox(type, session.value) ? (
        <label class={classes('Checkbox', { checked: save.value })}>
          <input
            class={classes('CheckboxInput', { checked: save.value })} type="checkbox" name="savePaymentMethod" checked={save.value} disabled={readOnly}
            onChange={(event) => void (save.value = event.currentTarget.checked)}
          />
          <span class={classes('CheckboxLabel', { checked: save.value })}>{business ? t('save.checkbox', { business }) : t('save.checkbox.plain')}</span>
        </label>
      ) : null}
      <TermsText around={around} type={type} />
    </>
  );
}

/** What the buyer agrees to by paying: shown where it is agreed to, unless the page shows it itself. */
export function TermsText({ around, type }: { around: Surroundings; type: string }) {
  const { session, options, save } = around;
  const { business, terms } = options.value;
  const wanted = terms(type);
  const needed = type === 'card' ? isKept(type, session.value) : needsMandate(type, session.value);
  const key = TEXTS[type];
  if (!key || wanted === 'never' || (wanted === 'auto' && !needed)) return null;
  const kept = isKept(type, session.value) || (save.value && hasBox(type, session.value));
  const text = type === 'us_bank_account' && kept ? 'mandate.us_bank_account.save' : key;
  if (type === 'card') return <p class="TermsText Text Text--terms">{business ? t('terms.card', { business }) : t('terms.card.plain')}</p>;
  return <p class="TermsText Text Text--terms" data-testid={`${type}-mandate`}><Mandate text={text} business={business ?? t('merchant')} /></p>;
}

/** Where the terms of debits in Australia can be read. */
const AGREEMENT = '/legal/au_becs_debit';

/** A mandate's text, with its link. The business may be called anything: its name is no markup. */
function Mandate({ text, business }: { text: TextKey; business: string }) {
  const named = (part = '') => part.replace('{business}', () => business);
  const [before, label, after] = t(text, { business: '{business}' }).split(/[[\]]/);
  return <>{named(before)}{label ? <a class="TermsLink" href={AGREEMENT} target="_blank" rel="noopener noreferrer">{label}</a> : null}{named(after)}</>;
}
