// The guide's React shop: its own App in `app`, its components in the form that a test chooses.
import { PaymentElement, useCheckout, useCheckoutElements } from '@stripe/react-stripe-js/checkout';
import { loadStripe } from '@stripe/stripe-js';
import App from 'guide-app';
import { createContext, StrictMode, useContext, useState } from 'react';
import { createRoot } from 'react-dom/client';
import ConsentCollection from '../guide/consent.jsx';
import PayButton from '../guide/pay-button.jsx';
import PaySavedButton from '../guide/pay-saved-button.jsx';
import PaymentMethods from '../guide/saved.jsx';

// The guide's App takes it from its surroundings.
window.stripe = loadStripe(PUBLISHABLE_KEY);

function Pay() {
  const state = useCheckoutElements();
  const [said, setSaid] = useState('');
  if (state.type !== 'success') return <output id="state">{state.type === 'error' ? state.error.message : state.type}</output>;
  const { checkout } = state;
  async function pay() {
    setSaid('paying');
    const result = await checkout.confirm();
    setSaid(result.type === 'error' ? result.error.message : result.session.status.type);
  }
  return (
    <>
      <span id="total">{checkout.total.total.amount}</span>
      <button id="pay" disabled={!checkout.canConfirm} onClick={pay}>Pay</button>
      <output id="state">{said}</output>
    </>
  );
}

function TheElement() {
  const [ready, setReady] = useState(false);
  return (
    <>
      <PaymentElement onReady={() => setReady(true)} />
      {ready ? <span id="ready">ready</span> : null}
    </>
  );
}

function Status() {
  const state = useCheckout();
  return <output id="state">{state.type === 'success' ? state.checkout.status.type : state.type}</output>;
}

function OwnConsent() {
  const [save, setSave] = useState(false);
  return (
    <>
      <ConsentCollection savePaymentMethod={save} onSavePaymentMethodChange={setSave} />
      <TheElement />
      <PayButton savePaymentMethod={save} />
      <Status />
    </>
  );
}

function OwnList() {
  const [chosen, choose] = useState(null);
  return (
    <>
      <PaymentMethods selectedPaymentMethod={chosen} onSelectPaymentMethod={choose} />
      <PaySavedButton selectedPaymentMethod={chosen} />
      <Status />
    </>
  );
}

const FORMS = {
  element: <><TheElement /><Pay /></>,
  consent: <OwnConsent />,
  list: <OwnList />,
};
/** What the guide's App imports as its form. */
export const CheckoutForm = () => useContext(Form);
const Form = createContext(FORMS[FORM]);
window.CheckoutForm = CheckoutForm;

createRoot(document.getElementById('app')).render(STRICT ? <StrictMode><App /></StrictMode> : <App />);
