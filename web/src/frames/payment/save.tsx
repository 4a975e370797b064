// Beneath a form: the buyer's consent to save the method, and the terms of one that is saved anyhow.

import { t } from '../i18n/text.ts';
import { classes } from '../ui/field.tsx';
import type { Surroundings } from './method.ts';

export function SaveAndTerms({ around }: { around: Surroundings }) {
  const { session, options, save } = around;
  const { business, cardTerms, readOnly } = options.value;
  const { canSave, saves } = session.value;
  const terms = cardTerms === 'always' || (cardTerms === 'auto' && saves);
  return (
    <>
      {canSave ? (
        <label class={classes('Checkbox', { checked: save.value })}>
          <input
            class={classes('CheckboxInput', { checked: save.value })} type="checkbox" name="savePaymentMethod" checked={save.value} disabled={readOnly}
            onChange={(event) => void (save.value = event.currentTarget.checked)}
          />
          <span class={classes('CheckboxLabel', { checked: save.value })}>{business ? t('save.checkbox', { business }) : t('save.checkbox.plain')}</span>
        </label>
      ) : null}
      {terms ? <p class="TermsText Text Text--terms">{business ? t('terms.card', { business }) : t('terms.card.plain')}</p> : null}
    </>
  );
}
