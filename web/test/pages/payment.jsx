// A shop as the guide to React has it; the official packages, unmodified.
import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const stripePromise = loadStripe(PUBLISHABLE_KEY);

function Checkout() {
  const stripe = useStripe();
  const elements = useElements();
  const [state, setState] = useState('loading');
  const [complete, setComplete] = useState(false);
  async function pay(event) {
    event.preventDefault();
    const { error: submitError } = await elements.submit();
    if (submitError) return setState(submitError.message);
    const { error, paymentIntent } = await stripe.confirmPayment({ elements, redirect: 'if_required', confirmParams: { return_url: location.href } });
    setState(error ? error.message : paymentIntent.status);
  }
  return (
    <form onSubmit={pay}>
      <PaymentElement onReady={() => setState('ready')} onChange={(event) => setComplete(event.complete)} />
      <button id="pay" disabled={!stripe}>Pay</button>
      {complete ? <span id="complete">complete</span> : null}
      <output id="state">{state}</output>
    </form>
  );
}

const page = (
  <Elements stripe={stripePromise} options={{ clientSecret: CLIENT_SECRET }}>
    <Checkout />
  </Elements>
);
createRoot(document.getElementById('app')).render(STRICT ? <StrictMode>{page}</StrictMode> : page);
