// Japanese.

import type { Texts } from '../en.ts';

const ja: Texts = {
  title: 'お支払い', frame: '安全な支払いフォームのフレーム', back: '戻る', test: 'テストモード', order: 'ご注文内容',
  'order.setup': 'お支払い情報の保存', 'order.setup.about': '今は請求されません。',
  'order.pay': '本日のお支払い額', 'order.subtotal': '小計', 'order.total': 'お支払い合計',
  each: '単価 {amount}', quantity: '{name} の数量', 'quantity.shown': '数量 {quantity}',
  'quantity.less': '{name} を1つ減らす', 'quantity.more': '{name} を1つ増やす',
  contact: '連絡先情報', email: 'メールアドレス', phone: '電話番号', shipping: '配送先住所', billing: '請求先住所',
  'billing.same': '配送先住所と同じ', name: '氏名', country: '国または地域', line1: '住所',
  'line1.hint': '町名・番地', 'line2.optional': '建物名・部屋番号（任意）',
  city: '市区町村', state: '都道府県', postal: '郵便番号', zip: '郵便番号', 'address.saved': '保存済みの住所', 'address.new': '新しい住所', continue: '次へ', payment: 'お支払い情報', promotions: 'このショップのお知らせやお得な情報を受け取る',
  pay: '{amount} を支払う', book: '{amount} で予約する', donate: '{amount} を寄付する', save: '保存', processing: '処理中…',
  done: 'お支払いが完了しました', 'done.setup': 'お支払い情報を保存しました', 'done.pending': 'お支払いを処理しています',
  'done.about': 'ありがとうございました。このページは閉じてかまいません。', 'done.onward': 'ショップに戻ります。',
  over: 'お手続きは完了しています', 'over.about': 'このご購入は完了しています。このページは閉じてかまいません。',
  expired: 'このページの有効期限が切れました', 'expired.about': 'お手続きの有効期限が切れました。ショップに戻ってやり直してください。',
  failed: 'うまくいきませんでした', 'failed.about': 'ページを読み込めませんでした。ショップに戻ってもう一度お試しください。',
  'error.required': '必須項目です', 'error.email': 'メールアドレスに不備があります。',
  'error.phone': '電話番号に不備があります。',
  'error.missing': '必要な情報をすべて入力してください。',
  'error.postal': '郵便番号を最後まで入力してください。',
  'error.any': '問題が発生しました。もう一度お試しください。',
};

export default ja;
