// German.

import type { Texts } from '../en.ts';

const de: Texts = {
  title: 'Kasse', frame: 'Sicherer Rahmen mit dem Zahlungsformular', back: 'Zurück', test: 'Testmodus', order: 'Bestellübersicht',
  'order.setup': 'Zahlungsdaten speichern', 'order.setup.about': 'Jetzt wird nichts abgebucht.',
  'order.pay': 'Heute fällig', 'order.subtotal': 'Zwischensumme', 'order.total': 'Gesamtbetrag',
  each: 'je {amount}', quantity: 'Menge von {name}', 'quantity.shown': 'Menge {quantity}',
  'quantity.less': '{name}: eins weniger', 'quantity.more': '{name}: eins mehr',
  contact: 'Kontaktdaten', email: 'E-Mail', phone: 'Telefonnummer', shipping: 'Lieferadresse', billing: 'Rechnungsadresse',
  'billing.same': 'Wie Lieferadresse', name: 'Vollständiger Name', country: 'Land oder Region', line1: 'Adresse',
  'line1.hint': 'Straße und Hausnummer', 'line2.optional': 'Adresszusatz (optional)', city: 'Ort',
  state: 'Bundesland oder Provinz', postal: 'Postleitzahl', zip: 'Postleitzahl', 'address.saved': 'Gespeicherte Adressen', 'address.new': 'Neue Adresse', continue: 'Weiter', payment: 'Zahlungsdaten', promotions: 'Neuigkeiten und Angebote dieses Shops erhalten',
  pay: '{amount} bezahlen', book: '{amount} buchen', donate: '{amount} spenden', save: 'Speichern', processing: 'Wird verarbeitet …',
  done: 'Zahlung erfolgreich', 'done.setup': 'Zahlungsdaten gespeichert', 'done.pending': 'Zahlung ist unterwegs',
  'done.about': 'Vielen Dank. Sie können diese Seite schließen.', 'done.onward': 'Sie werden zum Shop zurückgeleitet.',
  over: 'Hier ist alles erledigt', 'over.about': 'Dieser Kauf ist abgeschlossen. Sie können diese Seite schließen.',
  expired: 'Diese Seite ist abgelaufen', 'expired.about': 'Die Zeit für diese Bestellung ist vorbei. Bitte beginnen Sie im Shop von vorn.',
  failed: 'Das hat nicht geklappt', 'failed.about': 'Die Seite konnte nicht geladen werden. Bitte versuchen Sie es vom Shop aus noch einmal.',
  'error.required': 'Erforderlich', 'error.email': 'Diese E-Mail-Adresse ist unvollständig.',
  'error.phone': 'Diese Telefonnummer ist unvollständig.',
  'error.missing': 'Bitte vervollständigen Sie Ihre Angaben.',
  'error.postal': 'Diese Postleitzahl ist nicht vollständig.',
  'error.any': 'Etwas ist schiefgegangen. Bitte versuchen Sie es noch einmal.',
};

export default de;
