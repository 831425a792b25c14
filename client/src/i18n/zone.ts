export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 is Monday. */
  weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall of this zone shows at this moment. */
export function wallTime(instant: number, zone: string): WallTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const year = of('year');
  const month = of('month');
  const day = of('day');
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  return { year, month, day, hour: of('hour') % 24, minute: of('minute'), second: of('second'), weekday };
}

/** The moment at which that wall shows this time; of a time that a clock change skips, the moment just after it. */
export function instantAt({ year, month, day, hour, minute, second }: Omit<WallTime, 'weekday'>, zone: string): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const first = asUtc - offsetMs(asUtc, zone);
  return asUtc - offsetMs(first, zone);
}

/** Midnight at which the day of this moment begins in the zone, `days` later or earlier. */
export function startOfDay(instant: number, zone: string, days = 0): number {
  const { year, month, day } = wallTime(instant, zone);
  return instantAt({ year, month, day: day + days, hour: 0, minute: 0, second: 0 }, zone);
}

/** Value of an `<input type="datetime-local">`. */
export function toInputValue(instant: number, zone: string): string {
  const { year, month, day, hour, minute } = wallTime(instant, zone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The moment an `<input type="datetime-local">` stands for; undefined while it is not filled in. */
export function fromInputValue(value: string, zone: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(value);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return instantAt({ year, month, day, hour, minute, second }, zone);
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

function offsetMs(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallTime(instant, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format;
}
