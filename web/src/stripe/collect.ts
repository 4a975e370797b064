// Accounts in the United States that their holders link at their bank, in a dialog.

import type { CollectArgs, Intent, IntentKind, PlainError } from '../shared/protocol.ts';
import { answered, type Confirmed, refused } from './confirm.ts';
import { inDialog } from './dialog.ts';
import { IntegrationError, isObject, needObject, needString, warnUnknown } from './integration-error.ts';
import { needSecret } from './intents.ts';
import type { Context } from './stripe.ts';

/** `collectBankAccountForPayment` and `…ForSetup`: the intent then waits for its confirmation. */
export async function collectBankAccount(context: Context, kind: IntentKind, given: unknown): Promise<Confirmed> {
  const where = `stripe.collectBankAccountFor${kind === 'payment_intent' ? 'Payment' : 'Setup'}()`;
  const options = needObject(given, where);
  warnUnknown(options, ['clientSecret', 'params', 'expand', 'preCollectedConsent'], where);
  if (options.preCollectedConsent !== undefined) {
    throw new IntegrationError(`Invalid value for ${where}: preCollectedConsent is about Financial Connections, which this server does not have.`);
  }
  const clientSecret = needSecret(options.clientSecret, kind, `${where} intent secret`);
  const params = needObject(options.params, `${where}: params`);
  warnUnknown(params, ['payment_method_type', 'payment_method_data'], `${where}: params`);
  if (params.payment_method_type !== 'us_bank_account') {
    throw new IntegrationError(
      `Invalid value for ${where}: params.payment_method_type should be us_bank_account. You specified: ${String(params.payment_method_type)}.`,
    );
  }
  const data = needObject(params.payment_method_data, `${where}: params.payment_method_data`);
  const billing = needObject(data.billing_details, `${where}: params.payment_method_data.billing_details`);
  needString(billing.name, `${where}: params.payment_method_data.billing_details.name`);
  const args: CollectArgs = { client: context.client, kind, clientSecret, billing, expand: options.expand };
  const collecting = inDialog('linkAccount', 'Link your bank account', (frame) => frame.call<Intent>('collect', args));
  return answered(await collecting.then((intent) => ({ intent }), refused));
}

/** A token of an account is made by Financial Connections alone. */
export async function collectBankAccountToken(given: unknown): Promise<{ financialConnectionsSession: undefined; token: undefined; error: PlainError }> {
  const where = 'stripe.collectBankAccountToken()';
  const { clientSecret } = needObject(given, where);
  if (!isObject(given) || typeof clientSecret !== 'string' || !clientSecret.startsWith('fcsess_')) {
    throw new IntegrationError(
      `Invalid value for ${where}: clientSecret should be a client secret of the form \${id}_secret_\${secret}. You specified: ${String(clientSecret)}.`,
    );
  }
  const error = { type: 'invalid_request_error', message: 'Financial Connections, which collectBankAccountToken needs, is not part of this server.' };
  return { financialConnectionsSession: undefined, token: undefined, error };
}
