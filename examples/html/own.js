const stripe = Stripe('{{PUBLISHABLE_KEY}}');

const clientSecret = fetch('/create-checkout-session', {method: 'POST'})
  .then((response) => response.json())
  .then((json) => json.checkoutSessionClientSecret);

const checkout = stripe.initCheckoutElementsSdk({
  clientSecret,
  elementsOptions: {savedPaymentMethod: {
      enableSave: 'never',
      enableRedisplay: 'never',
    },
  }
});

checkout.createPaymentElement().mount('#payment-element');

const button = document.getElementById('pay-button');
const errors = document.getElementById('confirm-errors');
const checkbox = document.getElementById('save-payment-method-checkbox');
const loadActionsResult = await checkout.loadActions();
if (loadActionsResult.type === 'success') {
  const container = document.getElementById('saved-payment-methods');
  const {actions} = loadActionsResult;
  actions.getSession().savedPaymentMethods.forEach((pm) => {
    const label = document.createElement('label');
    const radio = document.createElement('input');

    radio.type = 'radio';
    radio.name = 'saved';
    radio.value = pm.id;

    label.appendChild(radio);
    label.appendChild(document.createTextNode(`Card ending in ${pm.card.last4}`));
    container.appendChild(label);
  });

  button.addEventListener('click', () => {
    // Clear any validation errors
    errors.textContent = '';
    const saved = container.querySelector('input:checked');
    const how = saved ? {paymentMethod: saved.value} : {savePaymentMethod: checkbox.checked};
    actions.confirm({redirect: 'if_required', returnUrl: location.href, ...how}).then((result) => {
      errors.textContent = result.type === 'error' ? result.error.message : result.session.status.paymentStatus;
    });
  });
}
