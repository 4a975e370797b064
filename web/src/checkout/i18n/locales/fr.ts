// French.

import type { Texts } from '../en.ts';

const fr: Texts = {
  title: 'Paiement', frame: 'Cadre sécurisé du formulaire de paiement', back: 'Retour', test: 'Mode test', order: 'Récapitulatif de la commande',
  'order.setup': 'Enregistrer vos informations de paiement', 'order.setup.about': 'Rien n’est débité maintenant.',
  'order.pay': 'Total dû aujourd’hui', 'order.subtotal': 'Sous-total', 'order.total': 'Total à payer',
  each: '{amount} chacun', quantity: 'Quantité de {name}', 'quantity.shown': 'Qté {quantity}',
  'quantity.less': '{name} : un de moins', 'quantity.more': '{name} : un de plus',
  contact: 'Coordonnées', email: 'E-mail', phone: 'Numéro de téléphone', shipping: 'Adresse de livraison', billing: 'Adresse de facturation',
  'billing.same': 'Identique à l’adresse de livraison', name: 'Nom complet', country: 'Pays ou région', line1: 'Adresse',
  'line1.hint': 'Numéro et rue', 'line2.optional': 'Appartement, bâtiment, étage (facultatif)',
  city: 'Ville', state: 'État ou province', postal: 'Code postal', zip: 'Code postal', 'address.saved': 'Adresses enregistrées', 'address.new': 'Nouvelle adresse', continue: 'Continuer', payment: 'Informations de paiement', promotions: 'Recevoir les nouveautés et offres de cette boutique',
  pay: 'Payer {amount}', book: 'Réserver {amount}', donate: 'Donner {amount}', save: 'Enregistrer', processing: 'Traitement en cours…',
  done: 'Paiement réussi', 'done.setup': 'Informations de paiement enregistrées', 'done.pending': 'Paiement en cours',
  'done.about': 'Merci. Vous pouvez fermer cette page.', 'done.onward': 'Vous allez être redirigé vers la boutique.',
  over: 'Tout est en ordre', 'over.about': 'Cet achat est terminé. Vous pouvez fermer cette page.',
  expired: 'Cette page a expiré', 'expired.about': 'Le délai de ce paiement est écoulé. Veuillez recommencer depuis la boutique.',
  failed: 'Cela n’a pas fonctionné', 'failed.about': 'La page n’a pas pu être chargée. Veuillez réessayer depuis la boutique.',
  'error.required': 'Obligatoire', 'error.email': 'Cette adresse e-mail est incomplète.',
  'error.phone': 'Ce numéro de téléphone est incomplet.',
  'error.missing': 'Veuillez compléter vos informations.',
  'error.postal': 'Ce code postal n’est pas complet.',
  'error.any': 'Une erreur s’est produite. Veuillez réessayer.',
};

export default fr;
