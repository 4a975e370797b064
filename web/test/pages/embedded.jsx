// The Checkout page inside a shop's React page; the official packages, unmodified.
import { EmbeddedCheckout, EmbeddedCheckoutProvider } from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js';
import { StrictMode, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';

const stripePromise = loadStripe(PUBLISHABLE_KEY);

function Shop() {
  const [state, setState] = useState('shopping');
  const [shown, setShown] = useState(true);
  const fetchClientSecret = useCallback(async () => CLIENT_SECRET, []);
  const onComplete = useCallback(() => setState('complete'), []);
  return (
    <>
      {shown ? (
        <EmbeddedCheckoutProvider stripe={stripePromise} options={{ fetchClientSecret, onComplete }}>
          <EmbeddedCheckout />
        </EmbeddedCheckoutProvider>
      ) : null}
      <button id="toggle" onClick={() => setShown(!shown)}>Toggle</button>
      <output id="state">{state}</output>
    </>
  );
}

createRoot(document.getElementById('app')).render(STRICT ? <StrictMode><Shop /></StrictMode> : <Shop />);
