// The form in a shop's page: all of it at once, or one view after the other where there is little room.

import type { ComponentChildren } from 'preact';
import { submitText } from '../form.tsx';
import type { Choice } from '../fields.tsx';
import { t } from '../i18n/text.ts';
import { Billing, Contact, Mounted, Promotions, Shipping, Words } from '../sections.tsx';
import type { FormState, ViewName } from './state.ts';

interface Props {
  state: FormState;
  contacts: Choice[];
  mount(place: HTMLElement): void;
  /** The buyer wants to pay. */
  submit(): void;
}

export function FormView({ state, contacts, mount, submit }: Props) {
  const { page, buyer, language } = state;
  const compact = state.layout.value === 'compact';
  const last = state.view.value === state.views.length - 1;
  const busy = state.paying.value || state.checking.value;
  const View = ({ name, children }: { name: ViewName; children: ComponentChildren }) => (
    <div class="View" data-view={name} hidden={compact && state.views[state.view.value] !== name}>{children}</div>
  );
  return (
    <form
      class={compact ? 'Pay Pay--compact' : 'Pay'} noValidate aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (compact && !last) state.next();
        else submit();
      }}
    >
      {compact ? <Steps state={state} /> : null}
      <fieldset disabled={state.paying.value || state.over.value}>
        {View({ name: 'contact', children: <Contact buyer={buyer} /> })}
        {buyer.shipping ? View({ name: 'shipping', children: <Shipping buyer={buyer} language={language} contacts={contacts}><Words page={page} place="shipping_address" /></Shipping> }) : null}
        {View({
          name: 'payment',
          children: (
            <>
              <section aria-labelledby="payment-heading">
                <h2 id="payment-heading">{t('payment')}</h2>
                <Mounted at={mount} />
              </section>
              <Billing buyer={buyer} language={language} contacts={contacts} />
              <Promotions buyer={buyer} />
            </>
          ),
        })}
      </fieldset>
      {compact && !last ? (
        <button class="Submit" type="submit">{t('continue')}</button>
      ) : (
        <>
          <Words page={page} place="submit" />
          <button class="Submit" type="submit" data-testid="checkout-form-submit-button" disabled={busy || state.over.value}>
            {state.paying.value ? <><span class="Spinner" aria-hidden="true" />{t('processing')}</> : submitText(page, state.session.value.total.total.amount)}
          </button>
          <Words page={page} place="after_submit" />
        </>
      )}
    </form>
  );
}

function Steps({ state }: { state: FormState }) {
  return (
    <ol class="Steps">
      {state.views.map((name, index) => (
        <li key={name}>
          <button
            type="button" class="StepLink" aria-current={index === state.view.value ? 'step' : undefined} disabled={!state.reaches(index)}
            onClick={() => state.go(index)}
          >
            {t(name)}
          </button>
        </li>
      ))}
    </ol>
  );
}
