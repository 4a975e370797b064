//! The macro behind every decoding: a list of names, whose types say the rest.

/// Declares how a struct is read from parameters. The struct may live anywhere; its fields' types
/// say how each parameter is read, whether it is required, and what its errors are.
///
/// ```text
/// // A whole struct. It can then be a field of others (`card: Change<CardOptionsChange>`).
/// params! {
///     payment_intent::Capture {
///         amount_to_capture, metadata, payment_details,
///         statement_descriptor, statement_descriptor_suffix,
///     }
///     refused { transfer_data: "Connect is not part of this server." }
/// }
///
/// // Part of a struct, for one call; the rest is its `Default`. `ConfirmTerms` is a marker type
/// // of our own, not a value.
/// params! {
///     /// What a confirmation may still set.
///     pub(crate) struct ConfirmTerms for payment_intent::Terms {
///         capture_method, receipt_email, setup_future_usage, shipping, ..
///     }
/// }
///
/// params! {
///     payment_intent::Confirm {
///         amount_to_confirm,
///         flatten confirm_only,              // a declared struct's parameters, on this level
///         payment_method,
///         flatten terms: ConfirmTerms,       // the same, read as that marker says
///         ..                                 // the other fields from `Default`
///     }
/// }
/// ```
///
/// Fields, in any order, each followed by a comma unless it is the last:
///
/// | written | read as |
/// |---|---|
/// | `name` | the parameter `name`, by the field's type |
/// | `name = "key"` | the parameter `key`: `kind = "type"` |
/// | `name as Type` | read as `Type`, then `.into()` the field: for a narrower set of words |
/// | `name = "key" as Type` | both |
/// | `flatten name` | the parameters of the field's own declared type, without nesting |
/// | `flatten name: Marker` | the parameters of another declaration of that type |
/// | `..` (last) | everything else from `Default` |
///
/// `refused { name: "why", … }` names what the API knows and this server does not do. Everything
/// that is named nowhere is unknown. Order of errors: unknown, refused, then field by field.
macro_rules! params {
    (
        $(#[$meta:meta])* $vis:vis struct $Marker:ident for $Type:path { $($body:tt)* }
        $(refused { $($refused:ident : $why:expr),* $(,)? })?
    ) => {
        $(#[$meta])*
        $vis struct $Marker;
        $crate::params::params!(@declare $Marker, $Type, { $($body)* }, { $($($refused: $why),*)? });
    };
    (
        $Type:path { $($body:tt)* }
        $(refused { $($refused:ident : $why:expr),* $(,)? })?
    ) => {
        $crate::params::params!(@declare $Type, $Type, { $($body)* }, { $($($refused: $why),*)? });
        impl $crate::params::FromParam for $Type {
            fn from_param(
                param: Option<$crate::form::Param>,
                path: &$crate::params::Path<'_>,
            ) -> Result<Self, $crate::Invalid> {
                $crate::params::read_object::<$Type>(param, path)
            }
            fn schema() -> $crate::params::Schema {
                let declared = <$Type as $crate::params::Declaration>::declared();
                $crate::params::Schema::required($crate::params::Kind::Object(declared))
            }
        }
    };

    (@declare $Of:path, $Type:path, { $($body:tt)* }, { $($refused:ident : $why:expr),* }) => {
        impl $crate::params::Declaration for $Of {
            type Output = $Type;
            fn declare(declared: &mut $crate::params::Declared) {
                $crate::params::params!(@names $Type, declared, $($body)*);
                $(declared.refuse(stringify!($refused), $why);)*
            }
            fn declared() -> &'static $crate::params::Declared {
                static DECLARED: std::sync::LazyLock<$crate::params::Declared> =
                    std::sync::LazyLock::new($crate::params::Declared::of::<$Of>);
                &DECLARED
            }
            fn read(fields: &mut $crate::params::Fields<'_>) -> Result<$Type, $crate::Invalid> {
                // A captured path cannot begin a struct expression; an alias of it can.
                type Read = $Type;
                $crate::params::params!(@read Read, fields, { } $($body)*)
            }
        }
    };

    // `@read` builds the struct expression field by field; `{ … }` is what is built so far.
    (@read $T:ident, $f:ident, { $($done:tt)* } ..) => {
        Ok($T { $($done)* ..Default::default() })
    };
    (@read $T:ident, $f:ident, { $($done:tt)* }) => {
        { let _ = &$f; Ok($T { $($done)* }) }
    };
    (@read $T:ident, $f:ident, { $($done:tt)* } flatten $name:ident : $D:path $(, $($rest:tt)*)?) => {
        $crate::params::params!(@read $T, $f, {
            $($done)* $name: <$D as $crate::params::Declaration>::read($f)?,
        } $($($rest)*)?)
    };
    (@read $T:ident, $f:ident, { $($done:tt)* } flatten $name:ident $(, $($rest:tt)*)?) => {
        $crate::params::params!(@read $T, $f, {
            $($done)* $name: $f.flattened()?,
        } $($($rest)*)?)
    };
    (@read $T:ident, $f:ident, { $($done:tt)* } $name:ident = $key:literal as $W:ty $(, $($rest:tt)*)?) => {
        $crate::params::params!(@read $T, $f, {
            $($done)* $name: $f.take::<$W>($key)?.into(),
        } $($($rest)*)?)
    };
    (@read $T:ident, $f:ident, { $($done:tt)* } $name:ident as $W:ty $(, $($rest:tt)*)?) => {
        $crate::params::params!(@read $T, $f, {
            $($done)* $name: $f.take::<$W>(stringify!($name))?.into(),
        } $($($rest)*)?)
    };
    (@read $T:ident, $f:ident, { $($done:tt)* } $name:ident = $key:literal $(, $($rest:tt)*)?) => {
        $crate::params::params!(@read $T, $f, {
            $($done)* $name: $f.take($key)?,
        } $($($rest)*)?)
    };
    (@read $T:ident, $f:ident, { $($done:tt)* } $name:ident $(, $($rest:tt)*)?) => {
        $crate::params::params!(@read $T, $f, {
            $($done)* $name: $f.take(stringify!($name))?,
        } $($($rest)*)?)
    };

    // `@names` adds the same fields to the declared names.
    (@names $T:path, $d:ident, $(..)?) => { let _ = &$d; };
    (@names $T:path, $d:ident, flatten $name:ident : $D:path $(, $($rest:tt)*)?) => {
        <$D as $crate::params::Declaration>::declare($d);
        $crate::params::params!(@names $T, $d, $($($rest)*)?);
    };
    (@names $T:path, $d:ident, flatten $name:ident $(, $($rest:tt)*)?) => {
        $d.add_flattened(|of: &$T| &of.$name);
        $crate::params::params!(@names $T, $d, $($($rest)*)?);
    };
    (@names $T:path, $d:ident, $name:ident = $key:literal as $W:ty $(, $($rest:tt)*)?) => {
        $d.add::<$W>($key);
        $crate::params::params!(@names $T, $d, $($($rest)*)?);
    };
    (@names $T:path, $d:ident, $name:ident as $W:ty $(, $($rest:tt)*)?) => {
        $d.add::<$W>(stringify!($name));
        $crate::params::params!(@names $T, $d, $($($rest)*)?);
    };
    (@names $T:path, $d:ident, $name:ident = $key:literal $(, $($rest:tt)*)?) => {
        $d.add_field($key, |of: &$T| &of.$name);
        $crate::params::params!(@names $T, $d, $($($rest)*)?);
    };
    (@names $T:path, $d:ident, $name:ident $(, $($rest:tt)*)?) => {
        $d.add_field(stringify!($name), |of: &$T| &of.$name);
        $crate::params::params!(@names $T, $d, $($($rest)*)?);
    };
}
pub(crate) use params;
