// The guide's button, which as printed is disabled until it is clicked (`disabled={!loading}`).

import React from 'react';
import {useCheckout} from '@stripe/react-stripe-js/checkout';

type Props = {
  options: {savePaymentMethod?: boolean; paymentMethod?: string};
}
const PayButton = (props: Props) => {
  const checkoutState = useCheckout();
  const [loading, setLoading] = React.useState(false);
  const [message, setMessage] = React.useState('');

  if (checkoutState.type === 'loading') {
    return (
      <div>Loading...</div>
    );
  } else if (checkoutState.type === 'error') {
    return (
      <div>Error: {checkoutState.error.message}</div>
    );
  }
  const {confirm} = checkoutState.checkout;
  const handleClick = () => {
    setLoading(true);
    setMessage('');
    confirm({redirect: 'if_required', returnUrl: location.href, ...props.options}).then((result) => {
      setMessage(result.type === 'error' ? result.error.message : result.session.status.paymentStatus);
      setLoading(false);
    })
  };

  return (
    <div>
      <button disabled={loading} onClick={handleClick}>
        Pay
      </button>
      <div id="message">{message}</div>
    </div>
  )
};

export default PayButton;
