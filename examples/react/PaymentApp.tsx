import React from 'react';
import {Elements, PaymentElement, useElements, useStripe} from '@stripe/react-stripe-js';
import {stripe} from './stripe';

const PaymentForm = () => {
  const stripe = useStripe();
  const elements = useElements();
  const [message, setMessage] = React.useState('');
  const [saved, setSaved] = React.useState(false);

  const handleSubmit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!stripe || !elements) return;
    const {error, paymentIntent} = await stripe.confirmPayment({
      elements,
      confirmParams: {return_url: location.href},
      redirect: 'if_required',
    });
    setMessage(error ? error.message! : `The payment has ${paymentIntent.status}.`);
  };

  return (
    <form onSubmit={handleSubmit}>
      <PaymentElement
        options={{layout: 'accordion'}}
        onChange={(event) => setSaved(Boolean(event.value.payment_method))}
      />
      {saved && <p id="saved-note">You pay with a card on file.</p>}
      <button disabled={!stripe}>Pay $10.99</button>
      <div id="message">{message}</div>
    </form>
  );
};

const PaymentApp = () => {
  const [secrets, setSecrets] = React.useState<Record<string, string> | null>(null);

  React.useEffect(() => {
    let wanted = true;
    fetch('/create-intent-and-customer-session', {method: 'POST'})
      .then((response) => response.json())
      .then((json) => wanted && setSecrets(json));
    return () => {
      wanted = false;
    };
  }, []);

  if (!secrets) return <div>Loading...</div>;
  return (
    <Elements
      stripe={stripe}
      options={{
        clientSecret: secrets.client_secret,
        customerSessionClientSecret: secrets.customer_session_client_secret,
      }}
    >
      <PaymentForm />
    </Elements>
  );
};

export default PaymentApp;
