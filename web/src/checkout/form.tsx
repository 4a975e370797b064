// What the buyer fills in: who he is, where goods go, how he pays, and what he agrees to.

import { t } from './i18n/text.ts';
import type { Page } from './page.ts';
import { Billing, Contact, Mounted, Promotions, Shipping, Words } from './sections.tsx';
import type { CheckoutState } from './state.ts';

export function Form({ state }: { state: CheckoutState }) {
  const { page, buyer, language } = state;
  return (
    <form
      class="Pay" noValidate aria-busy={state.paying.value}
      onSubmit={(event) => {
        event.preventDefault();
        void state.pay();
      }}
    >
      <fieldset disabled={state.paying.value}>
        <Contact buyer={buyer} />
        <Shipping buyer={buyer} language={language}><Words page={page} place="shipping_address" /></Shipping>
        <section aria-labelledby="payment-heading">
          <h2 id="payment-heading">{t('payment')}</h2>
          <Mounted at={(place) => state.mount(place)} />
        </section>
        <Billing buyer={buyer} language={language} />
        <Promotions buyer={buyer} />
      </fieldset>
      <Words page={page} place="submit" />
      {state.problem.value ? <p class="Alert" role="alert" id="problem">{state.problem.value}</p> : null}
      <button class="Submit" type="submit" data-testid="hosted-payment-submit-button" disabled={state.paying.value || state.changing.value}>
        {state.paying.value ? <><span class="Spinner" aria-hidden="true" />{t('processing')}</> : submitText(page, state.session.value?.total.total.amount ?? '')}
      </button>
      <Words page={page} place="after_submit" />
    </form>
  );
}

/** What the button does, and what it costs. */
export function submitText({ mode, submit_type: kind }: Page, amount: string): string {
  if (mode === 'setup') return t('save');
  return t(kind === 'book' || kind === 'donate' ? kind : 'pay', { amount });
}
