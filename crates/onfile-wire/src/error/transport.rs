//! Errors of the way here: keys, idempotency, URLs, limits, and our own failures.

use crate::error::{ApiError, ErrorType};
use crate::invalid::shown;

/// Key prefixes that say what a key is, and give nothing away.
const PREFIXES: [&str; 8] = [
    "sk_test_", "sk_live_", "pk_test_", "pk_live_", "rk_test_", "rk_live_", "ek_test_", "ek_live_",
];

/// How much of a key's end is shown, and how long the rest must be at least.
const SHOWN_TAIL: usize = 4;

impl ApiError {
    /// 401: no key. The transport adds `WWW-Authenticate: Basic realm="Stripe"`.
    pub fn no_key() -> Self {
        ApiError::new(
            401,
            ErrorType::InvalidRequest,
            "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.",
        )
    }

    /// 401: a key that nobody has. Shown masked: it may be right somewhere else.
    pub fn invalid_key(key: &str) -> Self {
        let message = format!("Invalid API Key provided: {}", masked(key));
        ApiError::new(401, ErrorType::InvalidRequest, message)
    }

    /// 401: a key that was rolled.
    pub fn expired_key(key: &str) -> Self {
        let message = format!("Expired API Key provided: {}", masked(key));
        ApiError::new(401, ErrorType::InvalidRequest, message).code("api_key_expired")
    }

    /// 401: a publishable key where only a secret one will do.
    pub fn secret_key_required() -> Self {
        ApiError::new(401, ErrorType::InvalidRequest, "This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.")
            .code("secret_key_required")
    }

    /// 400: a secret key where only a browser makes something. `[U]`
    pub fn publishable_key_required() -> Self {
        ApiError::bad(
            "This API call cannot be made with a secret API key. Please use a publishable API key. To make a confirmation token for a test, use POST /v1/test_helpers/confirmation_tokens.",
        )
    }

    /// 401: an ephemeral key where it opens nothing. `[U]`
    pub fn ephemeral_key_refused() -> Self {
        ApiError::new(
            401,
            ErrorType::InvalidRequest,
            "This API call cannot be made with an ephemeral key. Please use a secret API key.",
        )
        .code("secret_key_required")
    }

    /// 400: an ephemeral key for nobody knows which version. `[U]`
    pub fn version_required() -> Self {
        ApiError::bad(
            "You must set the Stripe-Version header when you create an ephemeral key: to the API version of the app that will use it.",
        )
    }

    /// 400: a required parameter, where only the operation knows that it is.
    pub fn missing(param: &str) -> Self {
        crate::Invalid::Missing(param.to_owned()).into()
    }

    /// 400: a parameter that the browser must not send. `[U]`
    pub fn secret_key_parameter(param: &str) -> Self {
        let message =
            format!("The parameter `{param}` cannot be passed with a publishable API key.");
        ApiError::bad(message).param(param).code("secret_key_required")
    }

    /// 400: an idempotency key used before, with another request.
    pub fn idempotency_mismatch(key: &str) -> Self {
        let message = format!(
            "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '{key}' if you meant to execute a different request."
        );
        ApiError::new(400, ErrorType::Idempotency, message)
    }

    /// 409: the first request with this idempotency key is still running. Worth a retry: the answer
    /// will be there.
    pub fn idempotency_in_use(key: &str) -> Self {
        let message = format!(
            "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): {key}. Please try again later."
        );
        ApiError::new(409, ErrorType::InvalidRequest, message)
            .code("idempotency_key_in_use")
            .retry(Some(true))
    }

    /// 400: an idempotency key beyond its limit. `[U]`
    pub fn idempotency_key_too_long(most: usize) -> Self {
        ApiError::bad(format!("The Idempotency-Key header can have up to {most} characters."))
    }

    /// 400: a key that would be taken for none, or for another. `[U]`
    pub fn idempotency_key_unclear(why: &str) -> Self {
        ApiError::bad(format!("The Idempotency-Key header {why}."))
    }

    /// 404: no such route.
    pub fn unrecognized_url(method: &str, path: &str) -> Self {
        let path = shown(path);
        let message = format!(
            "Unrecognized request URL ({method}: {path}). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at https://support.stripe.com/."
        );
        ApiError::new(404, ErrorType::InvalidRequest, message)
    }

    /// 400: `payment_method_types` under a version that has removed it. `[U]` the text, not the code
    pub fn payment_method_types_removed() -> Self {
        ApiError::bad("The `payment_method_types` parameter is no longer supported as of API version 2026-09-30.endive. Manage payment methods from your Dashboard, or use `allowed_payment_method_types` or `excluded_payment_method_types` instead.")
            .code("payment_method_types_no_longer_supported")
            .param("payment_method_types")
    }

    /// 413: a body beyond the limit. `[U]`
    pub fn body_too_large(most: usize) -> Self {
        let message = format!("The request body is too large: at most {most} bytes are accepted.");
        ApiError::new(413, ErrorType::InvalidRequest, message)
    }

    /// 415: a body in a coding that would have to be unpacked. `[U]`
    pub fn compressed() -> Self {
        ApiError::new(
            415,
            ErrorType::InvalidRequest,
            "The request body has a Content-Encoding. Please send it as it is.",
        )
    }

    /// 431: headers beyond the limit. `[U]`
    pub fn headers_too_large() -> Self {
        ApiError::new(431, ErrorType::InvalidRequest, "The request headers are too large.")
    }

    /// 408: the request did not arrive in time. `[U]`
    pub fn too_slow() -> Self {
        let message = "The request was not received in time.";
        ApiError::new(408, ErrorType::InvalidRequest, message).retry(None)
    }

    /// 400: not a request that can be read at all, in our own words. `message` must be public. `[U]`
    pub fn unreadable(message: &'static str) -> Self {
        ApiError::bad(message)
    }

    /// 429: too many requests.
    pub fn rate_limited() -> Self {
        ApiError::new(429, ErrorType::InvalidRequest, "Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.")
            .code("rate_limit")
            .retry(None)
    }

    /// 429: another request keeps changing the same object.
    pub fn lock_timeout() -> Self {
        ApiError::new(429, ErrorType::InvalidRequest, "This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see this error intermittently, retry the request. If you see this error frequently and are making multiple concurrent requests to a single object, make your requests serially or at a lower rate. For more details, see https://stripe.com/docs/rate-limits#object-lock-timeouts.")
            .code("lock_timeout")
            .retry(Some(true))
    }

    /// 500: our fault. Nothing was committed, so the client's own rule, to retry, is right. The
    /// cause belongs into the log. `[U]`
    pub fn internal() -> Self {
        ApiError::new(
            500,
            ErrorType::Api,
            "An unexpected error occurred while processing this request. It has been logged under this request's id.",
        )
    }

    /// 503: nothing was begun. `[U]`
    pub fn busy() -> Self {
        ApiError::new(
            503,
            ErrorType::Api,
            "The server is too busy to take this request. Please try again later.",
        )
        .retry(Some(true))
    }
}

/// `sk_test_*****6xyz`: what kind of key, and its last characters.
fn masked(key: &str) -> String {
    let prefix = PREFIXES.iter().find(|prefix| key.starts_with(**prefix)).copied().unwrap_or("");
    let rest: Vec<char> = key.chars().skip(prefix.len()).collect();
    let plain = rest.iter().all(char::is_ascii_alphanumeric);
    let tail = match rest.len().checked_sub(SHOWN_TAIL) {
        Some(hidden) if plain && hidden >= 2 * SHOWN_TAIL => rest[hidden..].iter().collect(),
        Some(_) | None => String::new(),
    };
    format!("{prefix}*****{tail}")
}
