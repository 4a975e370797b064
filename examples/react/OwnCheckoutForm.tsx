import React from 'react';
import {PaymentElement} from '@stripe/react-stripe-js/checkout';
import ConsentCollection from './ConsentCollection';
import PayButton from './PayButton';
import PaymentMethods from './PaymentMethods';

const CheckoutForm = () => {
  const [selected, setSelected] = React.useState<string | null>(null);
  const [save, setSave] = React.useState(false);
  return (
    <>
      <PaymentMethods selectedPaymentMethod={selected} onSelectPaymentMethod={setSelected} />
      <PaymentElement />
      <ConsentCollection savePaymentMethod={save} onSavePaymentMethodChange={setSave} />
      <PayButton options={selected ? {paymentMethod: selected} : {savePaymentMethod: save}} />
    </>
  );
};

export default CheckoutForm;
