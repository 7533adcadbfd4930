/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar. @source H. Hinnant, days_from_civil (public algorithm) */
export function daysFromDate(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `daysFromDate`. */
export function dateFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?Z$/;

const SECONDS_PER_DAY = 86_400;

/**
 * Seconds from 1970-01-01T00:00:00Z to an instant written as ISO 8601 UTC, every day 86,400 s long.
 *
 * @returns null when the text is no such instant (also 30 February, hour 24, second 60)
 * @omits   leap seconds: a scenario counts from its own epoch, so they never enter a flight
 */
export function secondsFromUtc(text: string): number | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const days = daysFromDate(year, month, day);
  const back = dateFromDays(days);
  if (back.month !== month || back.day !== day) return null;
  return days * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second + Number(match[7] ?? 0);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as ISO 8601 UTC with milliseconds; the inverse of `secondsFromUtc` to half a millisecond. */
export function utcFromSeconds(secondsSince1970: number): string {
  const milliseconds = Math.floor(secondsSince1970 * 1000 + 0.5);
  const days = Math.floor(milliseconds / 86_400_000);
  const rest = milliseconds - days * 86_400_000;
  const { year, month, day } = dateFromDays(days);
  const second = Math.floor(rest / 1000);
  const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}.${String(rest % 1000).padStart(3, '0')}Z`;
}
