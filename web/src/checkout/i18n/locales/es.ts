// Spanish.

import type { Texts } from '../en.ts';

const es: Texts = {
  title: 'Pago', frame: 'Marco seguro del formulario de pago', back: 'Volver', test: 'Modo de prueba', order: 'Resumen del pedido',
  'order.setup': 'Guardar tus datos de pago', 'order.setup.about': 'Ahora no se cobra nada.',
  'order.pay': 'Total a pagar hoy', 'order.subtotal': 'Subtotal', 'order.total': 'Total a pagar',
  each: '{amount} cada uno', quantity: 'Cantidad de {name}', 'quantity.shown': 'Cant. {quantity}',
  'quantity.less': '{name}: uno menos', 'quantity.more': '{name}: uno más',
  contact: 'Datos de contacto', email: 'Correo electrónico', phone: 'Número de teléfono', shipping: 'Dirección de envío', billing: 'Dirección de facturación',
  'billing.same': 'Igual que la dirección de envío', name: 'Nombre completo', country: 'País o región', line1: 'Dirección',
  'line1.hint': 'Calle y número', 'line2.optional': 'Piso, puerta, edificio (opcional)',
  city: 'Ciudad', state: 'Estado o provincia', postal: 'Código postal', zip: 'Código postal', 'address.saved': 'Direcciones guardadas', 'address.new': 'Dirección nueva', continue: 'Continuar', payment: 'Datos de pago', promotions: 'Quiero recibir novedades y ofertas de esta tienda',
  pay: 'Pagar {amount}', book: 'Reservar {amount}', donate: 'Donar {amount}', save: 'Guardar', processing: 'Procesando…',
  done: 'Pago realizado', 'done.setup': 'Datos de pago guardados', 'done.pending': 'Pago en camino',
  'done.about': 'Gracias. Puedes cerrar esta página.', 'done.onward': 'Vas a volver a la tienda.',
  over: 'Ya está todo hecho', 'over.about': 'Esta compra está completa. Puedes cerrar esta página.',
  expired: 'Esta página ha caducado', 'expired.about': 'El tiempo para este pago ha terminado. Vuelve a la tienda y empieza de nuevo.',
  failed: 'No ha funcionado', 'failed.about': 'No se ha podido cargar la página. Inténtalo de nuevo desde la tienda.',
  'error.required': 'Obligatorio', 'error.email': 'Este correo electrónico está incompleto.',
  'error.phone': 'Este número de teléfono está incompleto.',
  'error.missing': 'Completa tus datos.',
  'error.postal': 'Este código postal no está completo.',
  'error.any': 'Algo ha salido mal. Inténtalo de nuevo.',
};

export default es;
