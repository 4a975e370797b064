// A checkout in React as the packages of each time have it: `checkout-package` is where they keep it.
import * as provided from 'checkout-package';
import { loadStripe } from '@stripe/stripe-js';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

// Spread: no package has all of these names.
const { PaymentElement, useCheckout, CheckoutElementsProvider, CheckoutProvider } = { ...provided };
const Provider = CheckoutElementsProvider ?? CheckoutProvider;
const stripe = loadStripe(PUBLISHABLE_KEY);
const options = AT_ONCE ? { fetchClientSecret: async () => CLIENT_SECRET } : { clientSecret: Promise.resolve(CLIENT_SECRET) };

function Pay() {
  const state = useCheckout();
  const [said, say] = useState('');
  const [ready, setReady] = useState(false);
  if (state.type === 'loading') return null;
  if (state.type === 'error') return <output id="state">{state.error.message}</output>;
  const checkout = state.type === 'success' ? state.checkout : state;
  const pay = () => checkout.confirm().then((result) => say(result.type === 'error' ? result.error.message : result.session.status.type));
  return (
    <>
      <PaymentElement onReady={() => setReady(true)} />
      <span id="total">{checkout.total.total.amount}</span>
      <button id="pay" disabled={!checkout.canConfirm} onClick={pay}>Pay</button>
      <output id="state">{said || (ready ? 'ready' : '')}</output>
    </>
  );
}

createRoot(document.getElementById('app')).render(<StrictMode><Provider stripe={stripe} options={options}><Pay /></Provider></StrictMode>);
