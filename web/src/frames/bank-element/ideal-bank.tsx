// The Element for the banks of iDEAL, which release trains until basil have: a button, and a list
// beneath it.

import { useSignal } from '@preact/signals';
import { Fields } from '../bank/fields.ts';
import { BankIcon } from '../bank/icons.tsx';
import { IDEAL_BANKS } from '../bank/ideal.ts';
import { t } from '../i18n/text.ts';
import { FieldState } from '../ui/field-state.ts';
import { marks, serveLine } from './line.tsx';

serveLine('frame.ideal', (options) => {
  const bank = new FieldState((code) => (code ? null : 'incomplete_bank'));
  const first = options.value.value;
  if (IDEAL_BANKS.some(({ code }) => code === first)) bank.value.value = String(first);
  return {
    type: 'ideal',
    fields: new Fields(() => [bank]),
    own: () => ({ ideal: { bank: bank.value.value } }),
    says: () => ({ value: bank.value.value }),
    view: ({ hideIcon, disabled }) => <Banks bank={bank} hideIcon={hideIcon === true} disabled={disabled === true} />,
  };
});

function Banks({ bank, hideIcon, disabled }: { bank: FieldState; hideIcon: boolean; disabled: boolean }) {
  const open = useSignal(false);
  const chosen = IDEAL_BANKS.find(({ code }) => code === bank.value.value);
  function choose(code: string): void {
    bank.type(code);
    open.value = false;
    document.getElementById('bank-list-value')?.focus();
  }
  function move(event: KeyboardEvent): void {
    const items = [...document.querySelectorAll<HTMLElement>('.SelectListItem')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items[(next + items.length) % items.length]?.focus();
  }
  return (
    <>
      {hideIcon ? null : <BankIcon type="ideal" />}
      <button
        type="button" class={`CardInput${marks(bank)}`} id="bank-list-value" aria-haspopup="listbox" aria-expanded={open.value} disabled={disabled}
        aria-label={`${t('ideal.bank')}: ${chosen?.name ?? t('ideal.bank.any')}`}
        onClick={() => void (open.value = !open.value)}
        onFocus={() => void (bank.focused.value = true)}
        onBlur={() => bank.leave()}
      >
        {chosen?.name ?? t('ideal.bank.any')}
      </button>
      {open.value ? (
        <ul class="SelectList" role="listbox" aria-label={t('ideal.bank')} onKeyDown={move}>
          {IDEAL_BANKS.map(({ code, name }) => (
            <li
              key={code} class="SelectListItem" role="option" aria-selected={code === bank.value.value} tabIndex={0} data-value={code}
              onClick={() => choose(code)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') choose(code);
              }}
            >
              <span class="SelectListItem-text">{name}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
