// The Elements of bank accounts in React, confirmed by the calls of their methods.
import { AuBankAccountElement, Elements, IbanElement, useElements, useStripe } from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const stripePromise = loadStripe(PUBLISHABLE_KEY);
const billing_details = { name: 'Jenny Rosen', email: 'jenny@example.com' };

function Checkout() {
  const stripe = useStripe();
  const elements = useElements();
  const [state, setState] = useState('');
  const said = ({ error, paymentIntent, setupIntent }) => setState(error ? error.message : (paymentIntent ?? setupIntent).status);
  const sepa = async () => said(await stripe.confirmSepaDebitPayment(IBAN_SECRET, { payment_method: { sepa_debit: elements.getElement(IbanElement), billing_details } }));
  const becs = async () => said(await stripe.confirmAuBecsDebitSetup(BECS_SECRET, { payment_method: { au_becs_debit: elements.getElement(AuBankAccountElement), billing_details } }));
  return (
    <>
      <IbanElement options={{ supportedCountries: ['SEPA'], placeholderCountry: 'AT' }} onChange={(event) => { window.iban = event; }} />
      <AuBankAccountElement onChange={(event) => { window.becs = event; }} />
      <button id="sepa" onClick={sepa}>Pay</button>
      <button id="becs" onClick={becs}>Set up</button>
      <output id="state">{state}</output>
    </>
  );
}

createRoot(document.getElementById('app')).render(
  <StrictMode><Elements stripe={stripePromise}><Checkout /></Elements></StrictMode>,
);
