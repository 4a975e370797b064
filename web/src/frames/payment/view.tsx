// How the Payment Element looks: saved methods first, then the methods on offer in tabs or an
// accordion; one method alone is its form and nothing else.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { classes } from '../ui/field.tsx';
import type { Method } from './method.ts';
import { Saved } from './saved.tsx';
import type { PaymentState } from './state.ts';

/** What becomes of saved methods, and is told to the page. */
export interface OnSaved {
  remove(id: string): Promise<void>;
  revise(id: string, changed: Record<string, unknown>): Promise<void>;
}

export function PaymentView({ state, saved }: { state: PaymentState; saved: OnSaved }) {
  const methods = state.methods.value;
  const hasSaved = state.session.value.saved.length > 0;
  if (methods.length === 0 && !hasSaved) return <p class="TermsText">{t('methods.none')}</p>;
  return (
    <form class="PaymentElement" autocomplete="on" noValidate onSubmit={(event) => event.preventDefault()}>
      {hasSaved ? <Saved state={state} {...saved} /> : null}
      {!hasSaved || state.savedId.value === null ? <Offered state={state} methods={methods} /> : null}
      {state.session.value.asksConsent ? state.consent.view(state.options.value.readOnly, state.session.value.consentText) : null}
    </form>
  );
}

function Offered({ state, methods }: { state: PaymentState; methods: Method[] }) {
  if (methods.length === 1) return <>{methods[0]?.form()}</>;
  return state.options.value.layout.type === 'tabs' ? <Tabs state={state} methods={methods} /> : <Accordion state={state} methods={methods} />;
}

/** A tab narrower than this is not read; what does not fit is chosen from a list. */
const TAB_PX = 100;
const MORE_PX = 44;
const GAP_PX = 8;

/** The methods that have a tab, and the others. The chosen one always has. */
function fitting(methods: Method[], chosen: string | null, width: number): [tabs: Method[], others: Method[]] {
  const fits = (room: number) => Math.floor((room + GAP_PX) / (TAB_PX + GAP_PX));
  if (methods.length <= Math.max(1, fits(width))) return [methods, []];
  const count = Math.max(1, fits(width - MORE_PX - GAP_PX));
  const index = methods.findIndex((method) => method.type === chosen);
  const tabs = index < count ? methods.slice(0, count) : [...methods.slice(0, count - 1), methods[index] as Method];
  return [tabs, methods.filter((method) => !tabs.includes(method))];
}

function Tabs({ state, methods }: { state: PaymentState; methods: Method[] }) {
  const width = useSignal(document.body.clientWidth - 2 * GAP_PX);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => void (width.value = entry?.contentRect.width ?? width.value));
    if (bar.current) observer.observe(bar.current);
    return () => observer.disconnect();
  }, []);
  const chosen = state.type.value;
  const [tabs, others] = fitting(methods, chosen, width.value);

  function move(event: KeyboardEvent): void {
    const index = tabs.findIndex((method) => method.type === chosen);
    const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: index + rtl, ArrowLeft: index - rtl, Home: 0, End: tabs.length - 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(step + tabs.length) % tabs.length];
    if (!next) return;
    state.choose(null, next.type);
    document.getElementById(`${next.type}-tab`)?.focus();
  }
  return (
    <>
      <div class="Tabs" ref={bar}>
        <div class="TabList" role="tablist" aria-label={t('methods.label')} onKeyDown={move}>
          {tabs.map((method, index) => {
            const selected = method.type === chosen;
            return (
              <button
                key={method.type} class={classes('Tab', { selected })} type="button" role="tab" id={`${method.type}-tab`} value={method.type}
                data-testid={method.type} aria-selected={selected} aria-controls={selected ? `${method.type}-panel` : undefined}
                tabIndex={selected || (chosen === null && index === 0) ? 0 : -1} onClick={() => state.choose(null, method.type)}
              >
                <span class={classes('TabIcon', { selected })}>{method.icon()}</span>
                <span class={classes('TabLabel', { selected })}>{method.title()}</span>
              </button>
            );
          })}
        </div>
        {others.length > 0 ? (
          <div class="Tab TabMore">
            <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true"><circle cx="2.5" cy="8" r="1.6" /><circle cx="8" cy="8" r="1.6" /><circle cx="13.5" cy="8" r="1.6" /></svg>
            <select aria-label={t('methods.more')} value="" onChange={(event) => state.choose(null, event.currentTarget.value)}>
              <option value="" disabled hidden />
              {others.map((method) => <option key={method.type} value={method.type}>{method.title()}</option>)}
            </select>
          </div>
        ) : null}
      </div>
      {methods.filter((method) => method.type === chosen).map((method) => (
        <div key={method.type} role="tabpanel" id={`${method.type}-panel`} aria-labelledby={`${method.type}-tab`}>{method.form()}</div>
      ))}
    </>
  );
}

function Accordion({ state, methods }: { state: PaymentState; methods: Method[] }) {
  const { spaced, radios, visible, logoAtEnd } = state.options.value.layout;
  const dots = radios === 'always' || (radios !== 'never' && methods.length > 1);
  const all = useSignal(false);
  const short = !all.value && visible > 0 && methods.length > visible;
  const shown = short ? methods.filter((method, index) => index < visible || method.type === state.type.value) : methods;
  return (
    <div class={classes('Accordion', { spaced })}>
      {shown.map((method) => {
        const selected = method.type === state.type.value;
        return (
          <div key={method.type} class={classes('AccordionItem', { selected })}>
            <button
              type="button" role="button" class={classes('AccordionButton', { logoAtEnd })} id={`${method.type}-tab`} value={method.type} data-value={method.type}
              data-testid={method.type} aria-expanded={selected} aria-controls={selected ? `${method.type}-panel` : undefined}
              onClick={() => (selected ? state.collapse() : state.choose(null, method.type))}
            >
              {dots ? <Radio checked={selected} /> : null}
              <span class={classes('TabIcon', { selected })}>{method.icon()}</span>
              <span class={classes('TabLabel', { selected })}>{method.title()}</span>
            </button>
            {selected ? <div class="AccordionPanel" id={`${method.type}-panel`}>{method.form()}</div> : null}
          </div>
        );
      })}
      {short ? (
        <div class="AccordionItem">
          <button type="button" class="AccordionButton AccordionMore" data-testid="more-payment-methods" onClick={() => void (all.value = true)}>{t('methods.more')}</button>
        </div>
      ) : null}
    </div>
  );
}

export const Radio = ({ checked }: { checked: boolean }) => (
  <svg class={classes('RadioIcon', { checked })} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <circle class={classes('RadioIconOuter', { checked })} cx="8" cy="8" r="7.5" />
    {checked ? <circle class="RadioIconInner RadioIconInner--checked" cx="8" cy="8" r="4" /> : null}
  </svg>
);
