//! Random ids. `Math.random` is enough: an id tells two responses apart, it guards nothing, and
//! unlike the `crypto` ids it is there on pages without HTTPS.

/// 24 random hexadecimal digits.
pub fn id() -> String {
    let digits = || (js_sys::Math::random() * f64::from(1 << 24)) as u32;
    format!("{:06x}{:06x}{:06x}{:06x}", digits(), digits(), digits(), digits())
}
