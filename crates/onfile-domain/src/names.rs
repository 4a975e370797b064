//! Closed sets of words: an enum, its names on the wire and on disk, and nothing else.

/// An enum whose every value has one fixed name, the same in the API and in the store.
pub trait Named: Copy + Sized + 'static {
    /// Every value, in the order in which the API's error messages list them.
    const ALL: &'static [Self];
    /// The value's name.
    fn name(self) -> &'static str;
    /// The value of a name.
    fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.name() == name)
    }
}

macro_rules! names {
    ($(#[$meta:meta])* pub enum $Type:ident { $($(#[$doc:meta])* $Value:ident = $name:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $Type { $($(#[$doc])* #[doc = concat!("`", $name, "`")] #[serde(rename = $name)] $Value),+ }
        impl $crate::Named for $Type {
            const ALL: &'static [Self] = &[$(Self::$Value),+];
            fn name(self) -> &'static str {
                match self { $(Self::$Value => $name),+ }
            }
        }
    };
}
pub(crate) use names;
