// What the buyer has to agree to before a Checkout Session is paid, where its seller asks for that.

import { signal } from '@preact/signals';
import type { PlainError } from '../../shared/protocol.ts';
import { t } from '../i18n/text.ts';
import { SellerText } from '../ui/seller-text.tsx';

export class Consent {
  readonly agreed = signal(false);
  private readonly shown = signal(false);
  private input: HTMLInputElement | null = null;

  /** Shows that the agreement is missing, and says so. */
  check(focus: boolean): PlainError | null {
    if (this.agreed.value) return null;
    this.shown.value = true;
    if (focus) this.input?.focus();
    return { type: 'validation_error', code: 'incomplete_consent', message: t('error.incomplete_consent') };
  }

  view(disabled: boolean, text = t('consent.terms')) {
    const invalid = this.shown.value && !this.agreed.value;
    return (
      <>
        <label class="Checkbox">
          <input
            ref={(node) => void (this.input = node)}
            class="CheckboxInput" type="checkbox" name="termsOfService" checked={this.agreed.value} disabled={disabled} aria-required="true"
            aria-invalid={invalid} aria-describedby={invalid ? 'Field-termsOfServiceError' : undefined}
            onChange={(event) => void (this.agreed.value = event.currentTarget.checked)}
          />
          <span class="CheckboxLabel"><SellerText text={text} /></span>
        </label>
        {invalid ? <p class="Error" id="Field-termsOfServiceError" role="alert">{t('error.incomplete_consent')}</p> : null}
      </>
    );
  }
}
