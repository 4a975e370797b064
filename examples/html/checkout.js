const stripe = Stripe('{{PUBLISHABLE_KEY}}');

const clientSecret = fetch('/create-checkout-session', {method: 'POST'})
  .then((response) => response.json())
  .then((json) => json.checkoutSessionClientSecret);

const checkout = stripe.initCheckoutElementsSdk({
  clientSecret,
  elementsOptions: {
    savedPaymentMethod: {
      // Default is 'auto' in the latest version of Stripe.js - this configuration is optional
      enableSave: 'auto',// Default is 'auto' in the latest version of Stripe.js - this configuration is optional
      enableRedisplay: 'auto',
    }
  }
});

checkout.createPaymentElement().mount('#payment-element');

const button = document.getElementById('pay-button');
const errors = document.getElementById('confirm-errors');
const loadActionsResult = await checkout.loadActions();
if (loadActionsResult.type === 'success') {
  const {actions} = loadActionsResult;
  document.getElementById('total').textContent = actions.getSession().total.total.amount;
  button.addEventListener('click', () => {
    // Clear any validation errors
    errors.textContent = '';
    actions.confirm({redirect: 'if_required', returnUrl: location.href}).then((result) => {
      errors.textContent = result.type === 'error' ? result.error.message : result.session.status.paymentStatus;
    });
  });
}
