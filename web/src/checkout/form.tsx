// What the buyer fills in: who he is, where goods go, how he pays, and what he agrees to.

import { useEffect, useRef } from 'preact/hooks';
import { SellerText } from '../frames/ui/seller-text.tsx';
import { Address, Text } from './fields.tsx';
import { t } from './i18n/text.ts';
import type { CheckoutState } from './state.ts';

export function Form({ state }: { state: CheckoutState }) {
  const { page, shipping, billing, language } = state;
  const same = state.sameAddress.value;
  return (
    <form
      class="Pay" noValidate aria-busy={state.paying.value}
      onSubmit={(event) => {
        event.preventDefault();
        void state.pay();
      }}
    >
      <fieldset disabled={state.paying.value}>
        <section aria-labelledby="contact-heading">
          <h2 id="contact-heading">{t('contact')}</h2>
          <div class="Form">
            <Text state={state.email} id="email" label={t('email')} type="email" autocomplete="email" placeholder="email@example.com" disabled={state.emailKnown} />
            {page.phone_number_collection.enabled ? (
              <Text state={state.phone} id="phoneNumber" label={t('phone')} type="tel" autocomplete="tel" />
            ) : null}
          </div>
        </section>
        {shipping ? (
          <section aria-labelledby="shipping-heading">
            <h2 id="shipping-heading">{t('shipping')}</h2>
            <Address state={shipping} kind="shipping" language={language} only={page.shipping_address_collection?.allowed_countries} />
            <Words state={state} place="shipping_address" />
          </section>
        ) : null}
        <section aria-labelledby="payment-heading">
          <h2 id="payment-heading">{t('payment')}</h2>
          <PaymentElement state={state} />
        </section>
        {billing ? (
          <section aria-labelledby="billing-heading">
            <h2 id="billing-heading">{t('billing')}</h2>
            {shipping ? (
              <label class="Checkbox">
                <input class="CheckboxInput" type="checkbox" id="sameAddress" checked={same} onChange={() => void (state.sameAddress.value = !same)} />
                <span class="CheckboxLabel">{t('billing.same')}</span>
              </label>
            ) : null}
            {shipping && same ? null : <Address state={billing} kind="billing" language={language} />}
          </section>
        ) : null}
        <Consent state={state} />
      </fieldset>
      <Words state={state} place="submit" />
      {state.problem.value ? <p class="Alert" role="alert" id="problem">{state.problem.value}</p> : null}
      <button class="Submit" type="submit" data-testid="hosted-payment-submit-button" disabled={state.paying.value || state.changing.value}>
        {state.paying.value ? <><span class="Spinner" aria-hidden="true" />{t('processing')}</> : submitText(state)}
      </button>
      <Words state={state} place="after_submit" />
    </form>
  );
}

function Words({ state, place }: { state: CheckoutState; place: 'after_submit' | 'shipping_address' | 'submit' }) {
  const text = state.page.custom_text[place]?.message;
  return text ? <p class="Words" data-testid={`custom-text-${place}`}><SellerText text={text} /></p> : null;
}

/** The library's own Element in a frame of its own, as in any shop. */
function PaymentElement({ state }: { state: CheckoutState }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current) state.mount(place.current);
  }, []);
  return <div class="Element" ref={place} />;
}

/** The terms of service, where the buyer must agree to them, stand in the Payment Element. */
function Consent({ state }: { state: CheckoutState }) {
  if (state.page.consent_collection?.promotions !== 'auto') return null;
  return (
    <label class="Checkbox">
      <input class="CheckboxInput" type="checkbox" id="promotions" checked={state.promotions.value}
        onChange={(event) => void (state.promotions.value = event.currentTarget.checked)} />
      <span class="CheckboxLabel">{t('promotions')}</span>
    </label>
  );
}

function submitText(state: CheckoutState): string {
  const { mode, submit_type: kind } = state.page;
  if (mode === 'setup') return t('save');
  const amount = state.session.value?.total.total.amount ?? '';
  return t(kind === 'book' || kind === 'donate' ? kind : 'pay', { amount });
}
