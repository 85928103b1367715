/** Reads a calendar day such as `2025-07-31`; throws a TypeError where there is no such day. */
export function calendarDay(text: string): string {
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || dayOf(year, month, day) !== text) {
    throw new TypeError(`not a calendar day such as 2025-07-31: ${text}`);
  }
  return text;
}

/** The day as `2025-07-31`, months counted from 1; undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : undefined;
}
