// Chinese, in simplified characters.

import type { Texts } from '../en.ts';

const zh: Texts = {
  title: '结账', frame: '安全支付表单框架', back: '返回', test: '测试模式', order: '订单摘要',
  'order.setup': '保存您的支付信息', 'order.setup.about': '现在不会扣款。',
  'order.pay': '今日应付总额', 'order.subtotal': '小计', 'order.total': '应付总额',
  each: '单价 {amount}', quantity: '{name} 的数量', 'quantity.shown': '数量 {quantity}',
  'quantity.less': '减少一件 {name}', 'quantity.more': '增加一件 {name}',
  contact: '联系信息', email: '邮箱', phone: '电话号码', shipping: '收货地址', billing: '账单地址',
  'billing.same': '与收货地址相同', name: '全名', country: '国家或地区', line1: '地址',
  'line1.hint': '街道和门牌号', 'line2.optional': '楼层、单元、房号（选填）',
  city: '城市', state: '省或州', postal: '邮政编码', zip: '邮政编码', 'address.saved': '已保存的地址', 'address.new': '新地址', continue: '继续', payment: '支付信息', promotions: '接收本商店的新闻和优惠信息',
  pay: '支付 {amount}', book: '预订 {amount}', donate: '捐赠 {amount}', save: '保存', processing: '正在处理…',
  done: '支付成功', 'done.setup': '支付信息已保存', 'done.pending': '款项正在处理',
  'done.about': '谢谢。您可以关闭此页面。', 'done.onward': '正在带您返回商店。',
  over: '已全部完成', 'over.about': '本次购买已完成。您可以关闭此页面。',
  expired: '此页面已过期', 'expired.about': '本次结账的时间已过。请返回商店重新开始。',
  failed: '操作未成功', 'failed.about': '页面无法加载。请返回商店后重试。',
  'error.required': '必填', 'error.email': '邮箱地址不完整。',
  'error.phone': '电话号码不完整。',
  'error.missing': '请填写完整的信息。',
  'error.postal': '邮政编码不完整。',
  'error.any': '出了点问题。请重试。',
};

export default zh;
