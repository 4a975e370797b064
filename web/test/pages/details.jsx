// Every other Element that the official package has a component for, on one page.
import * as components from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const stripePromise = loadStripe(PUBLISHABLE_KEY);
const SHOWN = [
  ['AddressElement', { mode: 'billing' }], ['LinkAuthenticationElement'], ['ContactDetailsElement'], ['ExpressCheckoutElement'],
  ['CurrencySelectorElement'], ['TaxIdElement'], ['TermsElement'], ['LinkSignupElement'], ['ShippingAddressElement', {}],
  ['PaymentMethodMessagingElement', { amount: 1099, currency: 'USD' }], ['PaymentElement'],
].filter(([name]) => components[name]);

function Page() {
  const [ready, setReady] = useState([]);
  const [shown, setShown] = useState(true);
  return (
    <>
      {shown ? SHOWN.map(([name, options]) => {
        const Component = components[name];
        return <Component key={name} options={options} onReady={() => setReady((all) => [...new Set([...all, name])])} />;
      }) : null}
      <output id="ready">{ready.toSorted().join(' ')}</output>
      <output id="expected">{SHOWN.map(([name]) => name).toSorted().join(' ')}</output>
      <button id="leave" onClick={() => setShown(false)}>Leave</button>
    </>
  );
}

createRoot(document.getElementById('app')).render(
  <StrictMode>
    <components.Elements stripe={stripePromise} options={{ mode: 'payment', amount: 1099, currency: 'usd' }}><Page /></components.Elements>
  </StrictMode>,
);
