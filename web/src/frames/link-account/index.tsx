// The document in the dialog in which an account is linked at its bank: the intent has it then, and
// waits for the buyer's confirmation.

import { render } from 'preact';
import type { Operations } from '../../shared/channel.ts';
import type { CollectArgs, Intent } from '../../shared/protocol.ts';
import { Api } from '../api.ts';
import { TestBank } from '../bank/test-bank.tsx';
import { reportTitle, speakLanguage } from '../page.ts';
import { serve } from '../port.ts';
import '../frame.css';
import '../payment/bank.css';
import './link-account.css';

const root = document.getElementById('root') as HTMLElement;

serve((tell) => {
  let cancel: () => void = () => undefined;
  return {
    collect: ({ client, kind, clientSecret, billing, expand }: CollectArgs) =>
      new Promise<Intent>((resolve, reject) => {
        speakLanguage(client.locale);
        reportTitle(tell, 'bank.dialog');
        const api = new Api(client);
        // Who goes away links nothing: the intent is as it was.
        cancel = () => void api.retrieve(kind, clientSecret).then(resolve, reject);
        const link = (account: string) => {
          const path = `/v1/${kind}s/${encodeURIComponent(clientSecret.split('_secret_')[0] ?? '')}/collect_bank_account`;
          const data = { type: 'us_bank_account', us_bank_account: { financial_connections_account: account }, billing_details: billing };
          api.post<Intent>(path, { client_secret: clientSecret, payment_method_data: data, expand }).then(resolve, reject);
        };
        render(<TestBank link={({ id }) => link(id)} cancel={() => cancel()} />, root);
        document.getElementById('bank-link')?.focus();
      }),
    cancel: () => cancel(),
  } satisfies Operations;
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.getElementById('bank-cancel')?.click();
});
