//! Types for `name as Type` in `params!`: read more strictly than the field that they become.

/// Declares a type that is read as another, and turned into the field's type.
macro_rules! narrower {
    ($(#[$meta:meta])* $vis:vis $Name:ident: $Read:ty, $Field:ty, |$read:ident| $into:expr) => {
        $(#[$meta])*
        $vis struct $Name($Read);

        impl $crate::params::FromParam for $Name {
            fn from_param(
                param: Option<$crate::form::Param>,
                path: &$crate::params::Path<'_>,
            ) -> Result<Self, $crate::Invalid> {
                $crate::params::FromParam::from_param(param, path).map($Name)
            }

            fn schema() -> $crate::params::Schema {
                <$Read as $crate::params::FromParam>::schema()
            }
        }

        impl From<$Name> for $Field {
            fn from($Name($read): $Name) -> Self {
                $into
            }
        }
    };
}
pub(crate) use narrower;
