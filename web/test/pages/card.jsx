// The card Element in React, paid by confirmCardPayment.
import { CardElement, Elements, useElements, useStripe } from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const stripePromise = loadStripe(PUBLISHABLE_KEY);

function Checkout() {
  const stripe = useStripe();
  const elements = useElements();
  const [state, setState] = useState('loading');
  async function pay() {
    const card = elements.getElement(CardElement);
    const made = await stripe.confirmCardPayment(CLIENT_SECRET, { payment_method: { card, billing_details: { name: 'Jenny Rosen' } } });
    setState(made.error ? made.error.message : made.paymentIntent.status);
  }
  return (
    <>
      <CardElement onReady={() => setState('ready')} options={{ style: { base: { fontSize: '18px', '::placeholder': { color: '#aab7c4' } } } }} />
      <button id="pay" onClick={pay}>Pay</button>
      <output id="state">{state}</output>
    </>
  );
}

createRoot(document.getElementById('app')).render(
  <StrictMode><Elements stripe={stripePromise}><Checkout /></Elements></StrictMode>,
);
