// A card in parts in React, paid by confirmCardPayment; and the route that is left while it is paid.
import { CardCvcElement, CardExpiryElement, CardNumberElement, Elements, useElements, useStripe } from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const stripePromise = loadStripe(PUBLISHABLE_KEY);

function Checkout() {
  const stripe = useStripe();
  const elements = useElements();
  const [state, setState] = useState('loading');
  const [readies, setReadies] = useState(0);
  const ready = () => setReadies((count) => count + 1);
  async function pay() {
    const card = elements.getElement(CardNumberElement);
    const made = await stripe.confirmCardPayment(CLIENT_SECRET, { payment_method: { card, billing_details: { name: 'Jenny Rosen' } } });
    setState(made.error ? made.error.message : made.paymentIntent.status);
  }
  return (
    <>
      <CardNumberElement onReady={ready} options={{ showIcon: true }} />
      <CardExpiryElement onReady={ready} />
      <CardCvcElement onReady={ready} />
      <button id="pay" onClick={pay}>Pay</button>
      <output id="readies">{readies}</output>
      <output id="state">{state}</output>
    </>
  );
}

createRoot(document.getElementById('app')).render(
  <StrictMode><Elements stripe={stripePromise}><Checkout /></Elements></StrictMode>,
);
