// Marks of the card brands, drawn by ourselves: a card in the brand's colour with its name. See
// web/NOTICE on trademarks.

import type { ComponentChildren } from 'preact';
import { byName } from './brand.ts';

const Card = ({ fill, title, children }: { fill: string; title: string; children?: ComponentChildren }) => (
  <svg class="CardIcon" viewBox="0 0 24 16" width="24" height="16" role="img" aria-label={title}>
    <rect width="24" height="16" rx="2" fill={fill} />
    {children}
  </svg>
);

const Word = ({ text, fill = '#fff', size = 5.4, italic = false, y = 10 }: {
  text: string; fill?: string; size?: number; italic?: boolean; y?: number;
}) => (
  <text x="12" y={y} text-anchor="middle" font-size={size} font-weight="700" fill={fill}
    font-style={italic ? 'italic' : 'normal'} font-family="Arial,Helvetica,sans-serif" aria-hidden="true">
    {text}
  </text>
);

/** One colour, the page's, with the brand's name cut out of it. */
function SolidIcon({ brand }: { brand: string }) {
  const { name, title } = byName(brand);
  const mask = `cut-${name}`;
  return (
    <svg class="CardIcon" viewBox="0 0 24 16" width="24" height="16" role="img" aria-label={title} data-brand={name} data-style="solid">
      <mask id={mask}>
        <rect width="24" height="16" rx="2" fill="#fff" />
        {name === 'unknown' ? <rect y="3" width="24" height="3" fill="#000" /> : <Word text={SHORT[name] ?? title} fill="#000" size={5.2} />}
      </mask>
      <rect width="24" height="16" rx="2" fill="var(--icon-color, #6b7c93)" mask={`url(#${mask})`} />
    </svg>
  );
}

const SHORT: Record<string, string> = {
  visa: 'VISA', mastercard: 'MC', amex: 'AMEX', discover: 'DISC', diners: 'DINERS', jcb: 'JCB', unionpay: 'UP',
};

export function BrandIcon({ brand, solid = false }: { brand: string; solid?: boolean }) {
  if (solid) return <SolidIcon brand={brand} />;
  switch (brand) {
    case 'visa':
      return <Card fill="#fff" title="Visa"><Edge /><Word text="VISA" fill="#1434cb" size={8.2} italic y={11} /></Card>;
    case 'mastercard':
      return (
        <Card fill="#252525" title="Mastercard">
          <circle cx="9.4" cy="8" r="4.6" fill="#eb001b" />
          <circle cx="14.6" cy="8" r="4.6" fill="#f79e1b" />
          <path d="M12 4.2a4.6 4.6 0 0 1 0 7.6 4.6 4.6 0 0 1 0-7.6Z" fill="#ff5f00" />
        </Card>
      );
    case 'amex':
      return <Card fill="#016fd0" title="American Express"><Word text="AMEX" size={6.2} y={10.3} /></Card>;
    case 'discover':
      return (
        <Card fill="#fff" title="Discover">
          <path d="M24 9v5a2 2 0 0 1-2 2H9c7-1.2 12-3.6 15-7Z" fill="#f27712" />
          <Edge /><Word text="DISCOVER" fill="#201d1c" size={4} y={8.6} />
        </Card>
      );
    case 'diners':
      return (
        <Card fill="#0069aa" title="Diners Club">
          <circle cx="12" cy="8" r="5.4" fill="#fff" />
          <path d="M10.6 4.8a3.7 3.7 0 0 0 0 6.4Zm2.8 0a3.7 3.7 0 0 1 0 6.4Z" fill="#0069aa" />
        </Card>
      );
    case 'jcb':
      return (
        <Card fill="#fff" title="JCB">
          <rect x="4" y="3" width="5" height="10" rx="1.5" fill="#0e4c96" />
          <rect x="9.5" y="3" width="5" height="10" rx="1.5" fill="#d7002a" />
          <rect x="15" y="3" width="5" height="10" rx="1.5" fill="#00964e" />
          <Edge /><Word text="J C B" size={4.6} y={9.7} />
        </Card>
      );
    case 'unionpay':
      return (
        <Card fill="#00447c" title="UnionPay">
          <path d="M4 0h6L7 16H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2Z" fill="#e21836" />
          <path d="M17 0h5a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-8Z" fill="#007b84" />
          <Word text="UnionPay" size={4.2} y={9.6} />
        </Card>
      );
    case 'cartes_bancaires':
      return <Card fill="#04397f" title="Cartes Bancaires"><Word text="CB" size={8.6} y={11.1} /></Card>;
    default:
      return (
        <svg class="CardIcon" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
          <rect x=".6" y=".6" width="22.8" height="14.8" rx="2.2" fill="none" stroke="currentColor" stroke-width="1.2" />
          <rect y="4" width="24" height="3" fill="currentColor" /><rect x="3.2" y="10.4" width="6" height="1.6" rx=".8" fill="currentColor" />
        </svg>
      );
  }
}

const Edge = () => <rect x=".25" y=".25" width="23.5" height="15.5" rx="1.8" fill="none" stroke="#0003" stroke-width=".5" />;

/** Where the security code is printed: in front for American Express, else on the back. */
export function CodeIcon({ front }: { front: boolean }) {
  const y = front ? 2.6 : 8;
  return (
    <svg class="CardIcon" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
      <rect width="24" height="16" rx="2.4" fill="currentColor" opacity=".28" />
      {front ? <rect x="3" y="10.6" width="7" height="1.6" rx=".8" fill="currentColor" opacity=".6" /> : <rect y="2.6" width="24" height="3.2" fill="currentColor" opacity=".8" />}
      <rect x="11" y={y} width="10.6" height="5.6" rx="1.4" fill="currentColor" />
      <text x="16.3" y={y + 4.2} text-anchor="middle" font-size="4.1" font-weight="700" fill="var(--colorBackground, #fff)" font-family="Arial,sans-serif">
        {front ? '1234' : '123'}
      </text>
    </svg>
  );
}
