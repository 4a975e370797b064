//! Records for the tests of the renderings.
