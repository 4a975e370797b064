// The banks of iDEAL, by the API's names of them. Source: the types in stripe-node 23.

export const IDEAL_BANKS: { code: string; name: string }[] = [
  ['abn_amro', 'ABN AMRO'], ['asn_bank', 'ASN Bank'], ['bunq', 'bunq'], ['handelsbanken', 'Handelsbanken'], ['ing', 'ING'], ['knab', 'Knab'],
  ['moneyou', 'Moneyou'], ['n26', 'N26'], ['nn', 'NN'], ['rabobank', 'Rabobank'], ['regiobank', 'RegioBank'], ['revolut', 'Revolut'],
  ['sns_bank', 'SNS Bank'], ['triodos_bank', 'Triodos Bank'], ['van_lanschot', 'Van Lanschot'], ['yoursafe', 'Yoursafe'],
].map(([code = '', name = '']) => ({ code, name }));
