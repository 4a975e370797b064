// Which network a card goes over, where it leaves the choice; and its brand's mark.

import { BrandIcon } from '../card/icons.tsx';
import { NETWORK_NAMES } from '../card/networks.ts';
import type { CardState } from '../card/state.ts';
import { t } from '../i18n/text.ts';

export function BrandAndNetwork({ state, solid, disabled }: { state: CardState; solid: boolean; disabled: boolean }) {
  const networks = state.networks.value;
  const icon = <BrandIcon brand={state.brand.value.name} solid={solid} />;
  if (networks.length === 0) return icon;
  return (
    <span class="Networks">
      {icon}
      <select name="network" class="NetworkSelect" aria-label={t('card.network.label')} disabled={disabled} value={state.network.value ?? ''}
        onChange={(event) => void (state.chosenNetwork.value = event.currentTarget.value || null)}>
        {state.network.value === null ? <option value="">{t('card.network.choose')}</option> : null}
        {networks.map((name) => <option key={name} value={name}>{NETWORK_NAMES[name] ?? name}</option>)}
      </select>
    </span>
  );
}
