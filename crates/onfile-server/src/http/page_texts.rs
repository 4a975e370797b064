//! What the issuer's page says, and what ends one or a bank's, in the buyer's language: the one that the
//! page's dialog asks for by `locale`, or the first that the browser prefers and that is here, or English.

use super::request::Request;

/// The page in one language.
pub(super) struct Texts {
    /// The tag, as `lang` has it.
    pub(super) tag: &'static str,
    pub(super) title: &'static str,
    /// Before and after the amount.
    pub(super) payment: (&'static str, &'static str),
    pub(super) saving: &'static str,
    pub(super) hint: &'static str,
    pub(super) complete: &'static str,
    pub(super) fail: &'static str,
    pub(super) closing: Closing,
}

/// What is said when nothing is left to do.
pub(super) struct Closing {
    pub(super) thanks: &'static str,
    pub(super) close: &'static str,
    pub(super) authenticated: &'static str,
    pub(super) not_authenticated: &'static str,
    /// Title and text of a page that there is not, or not any more.
    pub(super) gone: (&'static str, &'static str),
    /// The same of what went wrong on our side.
    pub(super) broken: (&'static str, &'static str),
}

impl Texts {
    /// Which way the language is written.
    pub(super) fn direction(&self) -> &'static str {
        if self.tag == "ar" { "rtl" } else { "ltr" }
    }
}

/// The language of whoever asks. A tag that nobody knows is as good as none.
pub(super) fn texts(request: &Request) -> &'static Texts {
    let asked = request.query().split('&').find_map(|pair| pair.strip_prefix("locale="));
    let preferred = request.header("accept-language").ok().flatten().unwrap_or_default();
    let listed = preferred.split(',').filter_map(|one| one.split(';').next());
    asked.into_iter().chain(listed).find_map(|tag| named(tag.trim())).unwrap_or(&ENGLISH)
}

fn named(tag: &str) -> Option<&'static Texts> {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let has = |part: &str| tag.split('-').any(|one| one == part);
    let own = match language {
        "zh" if has("hk") || has("mo") => "zh-HK",
        "zh" if has("tw") || has("hant") => "zh-TW",
        "pt" => "pt-BR",
        other => other,
    };
    LANGUAGES.iter().find(|texts| texts.tag == own)
}

const ENGLISH: Texts = Texts {
    tag: "en",
    title: "3-D Secure authentication",
    payment: ("Your bank wants to make sure that it is you who asks for a payment of ", "."),
    saving: "Your bank wants to make sure that it is you who asks for saving your card for later payments.",
    hint: "This is a test page: choose how the authentication shall end.",
    complete: "Complete",
    fail: "Fail",
    closing: Closing {
        thanks: "Thank you",
        close: "You can close this window.",
        authenticated: "The payment was authenticated.",
        not_authenticated: "The authentication failed.",
        gone: ("Nothing to do here", "This page does not exist, or it was used already."),
        broken: ("This did not work", "Please go back to the shop and try again."),
    },
};

const LANGUAGES: [Texts; 12] = [
    ENGLISH,
    Texts {
        tag: "ar",
        title: "مصادقة 3-D Secure",
        payment: ("يريد مصرفك التأكد من أنك أنت من يطلب دفع مبلغ ", "."),
        saving: "يريد مصرفك التأكد من أنك أنت من يطلب حفظ بطاقتك للمدفوعات القادمة.",
        hint: "هذه صفحة اختبار: اختر كيف تنتهي المصادقة.",
        complete: "إتمام",
        fail: "إفشال",
        closing: Closing {
            thanks: "شكرًا لك",
            close: "يمكنك إغلاق هذه النافذة.",
            authenticated: "تمت مصادقة الدفعة.",
            not_authenticated: "فشلت المصادقة.",
            gone: ("لا شيء يمكن فعله هنا", "هذه الصفحة غير موجودة أو سبق استخدامها."),
            broken: ("لم ينجح ذلك", "يُرجى العودة إلى المتجر والمحاولة مرة أخرى."),
        },
    },
    Texts {
        tag: "de",
        title: "3-D-Secure-Authentifizierung",
        payment: (
            "Ihre Bank möchte sichergehen, dass Sie es sind, der eine Zahlung über ",
            " veranlasst.",
        ),
        saving: "Ihre Bank möchte sichergehen, dass Sie es sind, der Ihre Karte für spätere Zahlungen speichert.",
        hint: "Dies ist eine Testseite: Wählen Sie, wie die Authentifizierung ausgehen soll.",
        complete: "Abschließen",
        fail: "Fehlschlagen lassen",
        closing: Closing {
            thanks: "Vielen Dank",
            close: "Sie können dieses Fenster schließen.",
            authenticated: "Die Zahlung wurde authentifiziert.",
            not_authenticated: "Die Authentifizierung ist fehlgeschlagen.",
            gone: (
                "Hier gibt es nichts zu tun",
                "Diese Seite gibt es nicht, oder sie wurde schon benutzt.",
            ),
            broken: (
                "Das hat nicht geklappt",
                "Bitte gehen Sie zurück zum Shop und versuchen Sie es noch einmal.",
            ),
        },
    },
    Texts {
        tag: "es",
        title: "Autenticación 3-D Secure",
        payment: ("Tu banco quiere asegurarse de que eres tú quien solicita un pago de ", "."),
        saving: "Tu banco quiere asegurarse de que eres tú quien solicita guardar la tarjeta para pagos posteriores.",
        hint: "Esta es una página de prueba: elige cómo debe terminar la autenticación.",
        complete: "Completar",
        fail: "Fallar",
        closing: Closing {
            thanks: "Gracias",
            close: "Puedes cerrar esta ventana.",
            authenticated: "El pago se ha autenticado.",
            not_authenticated: "La autenticación ha fallado.",
            gone: ("Aquí no hay nada que hacer", "Esta página no existe o ya se ha utilizado."),
            broken: ("No ha funcionado", "Vuelve a la tienda e inténtalo de nuevo."),
        },
    },
    Texts {
        tag: "fr",
        title: "Authentification 3-D Secure",
        payment: (
            "Votre banque veut s'assurer que c'est bien vous qui demandez un paiement de ",
            ".",
        ),
        saving: "Votre banque veut s'assurer que c'est bien vous qui demandez l'enregistrement de votre carte pour des paiements ultérieurs.",
        hint: "Ceci est une page de test : choisissez comment l'authentification doit se terminer.",
        complete: "Réussir",
        fail: "Échouer",
        closing: Closing {
            thanks: "Merci",
            close: "Vous pouvez fermer cette fenêtre.",
            authenticated: "Le paiement a été authentifié.",
            not_authenticated: "L'authentification a échoué.",
            gone: ("Rien à faire ici", "Cette page n'existe pas ou a déjà été utilisée."),
            broken: ("Cela n'a pas fonctionné", "Veuillez retourner sur la boutique et réessayer."),
        },
    },
    Texts {
        tag: "it",
        title: "Autenticazione 3-D Secure",
        payment: ("La tua banca vuole accertarsi che sia tu a richiedere un pagamento di ", "."),
        saving: "La tua banca vuole accertarsi che sia tu a richiedere il salvataggio della carta per pagamenti successivi.",
        hint: "Questa è una pagina di prova: scegli come deve finire l'autenticazione.",
        complete: "Completa",
        fail: "Fallisci",
        closing: Closing {
            thanks: "Grazie",
            close: "Puoi chiudere questa finestra.",
            authenticated: "Il pagamento è stato autenticato.",
            not_authenticated: "L'autenticazione non è riuscita.",
            gone: (
                "Qui non c'è nulla da fare",
                "Questa pagina non esiste o è già stata utilizzata.",
            ),
            broken: ("Non ha funzionato", "Torna al negozio e riprova."),
        },
    },
    Texts {
        tag: "ja",
        title: "3-D セキュア認証",
        payment: ("銀行は、", " のお支払いがご本人によるものであることを確認します。"),
        saving: "銀行は、今後のお支払いのためのカードの保存がご本人によるものであることを確認します。",
        hint: "これはテストページです。認証の結果を選択してください。",
        complete: "完了",
        fail: "失敗",
        closing: Closing {
            thanks: "ありがとうございます",
            close: "このウィンドウを閉じてかまいません。",
            authenticated: "お支払いが認証されました。",
            not_authenticated: "認証に失敗しました。",
            gone: (
                "ここで行う操作はありません",
                "このページは存在しないか、すでに使用されています。",
            ),
            broken: ("処理できませんでした", "ショップに戻ってもう一度お試しください。"),
        },
    },
    Texts {
        tag: "nl",
        title: "3-D Secure-verificatie",
        payment: ("Je bank wil er zeker van zijn dat jij het bent die een betaling van ", " doet."),
        saving: "Je bank wil er zeker van zijn dat jij het bent die je kaart voor latere betalingen opslaat.",
        hint: "Dit is een testpagina: kies hoe de verificatie moet aflopen.",
        complete: "Voltooien",
        fail: "Laten mislukken",
        closing: Closing {
            thanks: "Bedankt",
            close: "Je kunt dit venster sluiten.",
            authenticated: "De betaling is geverifieerd.",
            not_authenticated: "De verificatie is mislukt.",
            gone: ("Hier valt niets te doen", "Deze pagina bestaat niet of is al gebruikt."),
            broken: ("Dat is niet gelukt", "Ga terug naar de winkel en probeer het opnieuw."),
        },
    },
    Texts {
        tag: "pt-BR",
        title: "Autenticação 3-D Secure",
        payment: ("O seu banco quer ter certeza de que é você quem solicita um pagamento de ", "."),
        saving: "O seu banco quer ter certeza de que é você quem solicita salvar o cartão para pagamentos posteriores.",
        hint: "Esta é uma página de teste: escolha como a autenticação deve terminar.",
        complete: "Concluir",
        fail: "Falhar",
        closing: Closing {
            thanks: "Obrigado",
            close: "Você pode fechar esta janela.",
            authenticated: "O pagamento foi autenticado.",
            not_authenticated: "A autenticação falhou.",
            gone: ("Nada a fazer aqui", "Esta página não existe ou já foi usada."),
            broken: ("Não funcionou", "Volte à loja e tente novamente."),
        },
    },
    Texts {
        tag: "zh",
        title: "3-D Secure 验证",
        payment: ("您的银行需要确认，是您本人在请求支付 ", "。"),
        saving: "您的银行需要确认，是您本人在请求保存银行卡以便日后支付。",
        hint: "这是测试页面：请选择验证的结果。",
        complete: "完成",
        fail: "失败",
        closing: Closing {
            thanks: "谢谢",
            close: "您可以关闭此窗口。",
            authenticated: "付款已通过验证。",
            not_authenticated: "验证失败。",
            gone: ("此处无需操作", "此页面不存在，或已被使用。"),
            broken: ("操作未成功", "请返回商店重试。"),
        },
    },
    Texts {
        tag: "zh-HK",
        title: "3-D Secure 驗證",
        payment: ("你的銀行需要確認，是你本人在要求支付 ", "。"),
        saving: "你的銀行需要確認，是你本人在要求儲存銀行卡以便日後付款。",
        hint: "這是測試頁面：請選擇驗證的結果。",
        complete: "完成",
        fail: "失敗",
        closing: Closing {
            thanks: "多謝",
            close: "你可以關閉此視窗。",
            authenticated: "付款已通過驗證。",
            not_authenticated: "驗證失敗。",
            gone: ("此處無需操作", "此頁面不存在，或已被使用。"),
            broken: ("操作未成功", "請返回商店重試。"),
        },
    },
    Texts {
        tag: "zh-TW",
        title: "3-D Secure 驗證",
        payment: ("您的銀行需要確認，是您本人在要求支付 ", "。"),
        saving: "您的銀行需要確認，是您本人在要求儲存卡片以便日後付款。",
        hint: "這是測試頁面：請選擇驗證的結果。",
        complete: "完成",
        fail: "失敗",
        closing: Closing {
            thanks: "謝謝",
            close: "您可以關閉此視窗。",
            authenticated: "付款已通過驗證。",
            not_authenticated: "驗證失敗。",
            gone: ("此處無需操作", "此頁面不存在，或已被使用。"),
            broken: ("操作未成功", "請返回商店再試一次。"),
        },
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;
    use hyper::{HeaderMap, Method};

    fn spoken(target: &str, preferred: &str) -> &'static str {
        let mut headers = HeaderMap::new();
        headers.insert("accept-language", preferred.parse().unwrap());
        texts(&Request::whole(Method::GET, target, headers, Bytes::new())).tag
    }

    #[test]
    fn the_dialog_counts_before_the_browser_and_english_is_the_last() {
        assert_eq!(spoken("/3d_secure/a/b?locale=fr-CA", "de"), "fr");
        assert_eq!(spoken("/3d_secure/a/b", "ko,de-AT;q=0.9,en;q=0.8"), "de");
        assert_eq!(spoken("/3d_secure/a/b?locale=%3Cscript%3E", "ko"), "en");
        assert_eq!(spoken("/3d_secure/a/b?locale=", ""), "en");
    }

    #[test]
    fn chinese_is_written_in_three_ways() {
        for (tag, own) in [
            ("zh-CN", "zh"),
            ("zh-MO", "zh-HK"),
            ("zh-Hant", "zh-TW"),
            ("zh-tw", "zh-TW"),
            ("pt-PT", "pt-BR"),
        ] {
            assert_eq!(spoken("/", tag), own, "{tag}");
        }
    }
}
