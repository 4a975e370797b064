// Marks of banks and schemes, drawn by ourselves. See web/NOTICE on trademarks.

/** Says nothing that the text beside it does not say. */
const Building = () => (
  <svg class="CardIcon" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
    <path d="M12 1.5 4.5 5v1.2h15V5zM6 7.4v4.8m4-4.8v4.8m4-4.8v4.8m4-4.8v4.8M4.5 13.8h15" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" />
  </svg>
);

const Word = ({ title, text, fill }: { title: string; text: string; fill: string }) => (
  <svg class="CardIcon" viewBox="0 0 24 16" width="24" height="16" role="img" aria-label={title}>
    <rect width="24" height="16" rx="2" fill={fill} />
    <text x="12" y="10.4" text-anchor="middle" font-size="6.4" font-weight="700" fill="#fff" font-family="Arial,Helvetica,sans-serif" aria-hidden="true">{text}</text>
  </svg>
);

export function BankIcon({ type }: { type: string }) {
  switch (type) {
    case 'bancontact': return <Word title="Bancontact" text="BC" fill="#1e3764" />;
    case 'ideal': return <Word title="iDEAL" text="iD" fill="#cc0066" />;
    case 'sofort': return <Word title="Sofort" text="S." fill="#3a3a3a" />;
    case 'giropay': return <Word title="giropay" text="giro" fill="#0d4a8f" />;
    case 'sepa_debit': return <Word title="SEPA" text="SEPA" fill="#2350a9" />;
    default: return <Building />;
  }
}
