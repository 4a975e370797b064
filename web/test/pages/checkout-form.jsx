// A shop with the Checkout form in React; the official packages, unmodified.
import { CheckoutForm, CheckoutFormProvider, useCheckoutForm } from '@stripe/react-stripe-js/checkout';
import { loadStripe } from '@stripe/stripe-js';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const stripePromise = loadStripe(PUBLISHABLE_KEY);
const options = { clientSecret: CLIENT_SECRET, appearance: { variables: { colorPrimary: '#1f6f5c' } } };

function Pay() {
  const state = useCheckoutForm();
  const [said, setSaid] = useState('');
  if (state.type !== 'success') return <output id="state">{state.type === 'error' ? state.error.message : state.type}</output>;
  const { checkout } = state;
  async function confirm(formConfirmEvent) {
    const result = await checkout.confirm({ formConfirmEvent });
    setSaid(result.type === 'error' ? result.error.message : result.session.status.type);
  }
  return (
    <>
      <CheckoutForm onReady={() => setSaid('ready')} onConfirm={confirm} />
      <span id="total">{checkout.total.total.amount}</span>
      <span id="email">{checkout.email}</span>
      <output id="state">{said}</output>
    </>
  );
}

function Shop() {
  return <CheckoutFormProvider stripe={stripePromise} options={options}><Pay /></CheckoutFormProvider>;
}

createRoot(document.getElementById('app')).render(STRICT ? <StrictMode><Shop /></StrictMode> : <Shop />);
