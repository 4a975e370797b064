curl https://api.stripe.com/v1/setup_intents \
  -u "<>:" \
  -d usage=on_session
