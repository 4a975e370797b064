//! Times as the second API writes them: RFC 3339, in UTC.

/// `2026-01-01T00:00:00.000Z`, of seconds since the Unix epoch.
pub(crate) fn rfc3339(seconds: i64) -> String {
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = date(days);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.000Z")
}

/// Days since the Unix epoch as a date, after Howard Hinnant: eras of 400 years starting in March.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// Days since the Unix epoch of a date, the other way round.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year * 365 + year / 4 - year / 100 + day_of_year - 719_468
}

/// Seconds since the Unix epoch of `2026-01-01T00:00:00Z`; fractions of a second are dropped, and
/// another zone than UTC is taken into account. `None` for anything else.
pub(crate) fn instant(text: &str) -> Option<i64> {
    let number = |text: &str, digits: usize| {
        let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<i64>().ok()).flatten()
    };
    let (date, time) = text.split_once(['T', 't'])?;
    let mut parts = date.split('-');
    let (year, month, day) =
        (number(parts.next()?, 4)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let at = time.find(['Z', 'z', '+', '-'])?;
    let (time, zone) = time.split_at(at);
    let zone = match zone.strip_prefix(['+', '-']) {
        None => (zone.len() == 1).then_some(0)?,
        Some(ahead) => {
            let (hours, minutes) = ahead.split_once(':')?;
            let ahead = number(hours, 2)? * 3_600 + number(minutes, 2)? * 60;
            if zone.starts_with('-') { -ahead } else { ahead }
        }
    };
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    number(fraction, fraction.len()).filter(|_| !fraction.is_empty())?;
    let mut clock = time.split(':');
    let (hour, minute, second) =
        (number(clock.next()?, 2)?, number(clock.next()?, 2)?, number(clock.next()?, 2)?);
    let ended = parts.next().is_none() && clock.next().is_none();
    let seconds = days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second;
    // A date that there is not is another one when it is written again.
    let real = hour < 24 && minute < 60 && second < 60;
    let same = rfc3339(seconds).get(..10) == Some(date);
    (ended && real && same).then_some(seconds - zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.000Z"),
            (951_827_696, "2000-02-29T12:34:56.000Z"),
            (1_767_225_600, "2026-01-01T00:00:00.000Z"),
            (4_107_542_399, "2100-02-28T23:59:59.000Z"),
            (4_107_542_400, "2100-03-01T00:00:00.000Z"),
        ] {
            assert_eq!(rfc3339(seconds), text);
            assert_eq!(instant(text), Some(seconds));
        }
    }

    #[test]
    fn times_are_read_in_every_zone_and_nothing_else_is() {
        assert_eq!(instant("1970-01-01t01:00:00+01:00"), Some(0));
        assert_eq!(instant("1969-12-31T23:30:00.9-00:30"), Some(0));
        for text in [
            "",
            "1970-01-01",
            "1970-01-01T00:00:00",
            "1970-01-01T00:00Z",
            "1970-1-1T00:00:00Z",
            "1970-02-30T00:00:00Z",
            "1970-13-01T00:00:00Z",
            "1970-01-01T24:00:00Z",
            "1970-01-01T00:00:00.Z",
            "1970-01-01T00:00:00Zx",
            "1970-01-01T00:00:00+1",
            "1970-01-01T00:00:00:00Z",
            "+970-01-01T00:00:00Z",
            "1970-01-01T00:00:00.99999999999999999999Z",
        ] {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
