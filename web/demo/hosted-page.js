// Checkout on a page of the payment server's: the shop makes a session, sends its customer there, and
// asks what became of it when they are back.

export async function begin() {
  return {
    ready: Promise.resolve(),
    end() {},
    async pay() {
      const answer = await fetch('/create-hosted-session', { method: 'POST' });
      const { url, error } = await answer.json();
      if (error) return { error };
      location.assign(url);
      // The page is on its way to another.
      return new Promise(() => {});
    },
  };
}

export async function comeBack(_stripe, query) {
  const session = query.get('session_id');
  if (!session) return null;
  const answer = await fetch(`/session-status?${new URLSearchParams({ session_id: session })}`);
  const { status, payment_status: paid, error } = await answer.json();
  if (error) return { error };
  if (status !== 'complete') return { error: { message: 'Nothing was paid.' } };
  return { status: paid === 'paid' ? 'succeeded' : 'processing' };
}
