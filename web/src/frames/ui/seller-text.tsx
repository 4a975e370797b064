// A text of the seller's own: plain, but for links and emphasis as the API's texts may have them.
// Source: <https://docs.stripe.com/payments/checkout/custom-components>.

import type { ComponentChildren } from 'preact';

const MARK = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|\*\*([^*]+)\*\*/g;

export function SellerText({ text }: { text: string }) {
  const parts: ComponentChildren[] = [];
  let last = 0;
  for (const found of text.matchAll(MARK)) {
    const [whole, label, url, strong] = found;
    parts.push(text.slice(last, found.index));
    parts.push(url ? <a href={url} target="_blank" rel="noopener noreferrer">{label}</a> : <strong>{strong}</strong>);
    last = found.index + whole.length;
  }
  return <>{parts}{text.slice(last)}</>;
}
