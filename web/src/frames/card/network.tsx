// Which network a card goes over, where it leaves the choice; and its brand's mark.

import { t } from '../i18n/text.ts';
import { BrandIcon } from './icons.tsx';
import { NETWORK_NAMES } from './networks.ts';
import type { CardState } from './state.ts';
import './network.css';

export function BrandAndNetwork({ state, solid, disabled }: { state: CardState; solid?: boolean; disabled: boolean }) {
  const networks = state.networks.value;
  const chosen = state.network.value;
  const icon = <BrandIcon brand={chosen ?? state.brand.value.name} solid={solid} />;
  if (networks.length === 0) return icon;
  return (
    <span class="Networks">
      {icon}
      <select name="network" class="NetworkSelect" aria-label={t('card.network.label')} disabled={disabled} value={chosen ?? ''}
        onChange={(event) => void (state.chosenNetwork.value = event.currentTarget.value || null)}>
        {chosen === null ? <option value="">{t('card.network.choose')}</option> : null}
        {networks.map((name) => <option key={name} value={name}>{NETWORK_NAMES[name] ?? name}</option>)}
      </select>
      <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true"><path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" /></svg>
    </span>
  );
}
