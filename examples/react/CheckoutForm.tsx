import {PaymentElement} from '@stripe/react-stripe-js/checkout';
import PayButton from './PayButton';

const CheckoutForm = () => (
  <>
    <PaymentElement />
    <PayButton options={{}} />
  </>
);

export default CheckoutForm;
