// What `date -d` reads: a point in time, and spans from it.

const SPANS: Readonly<Record<string, number>> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  fortnight: 1_209_600_000,
};

/** In ms since the epoch; undefined for what cannot be read. */
export function readDate(text: string, now: number): number | undefined {
  let rest = text.trim().toLowerCase();
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest);
    if (!found) return undefined;
    rest = rest.slice(found[0].length).trim();
    return found;
  };
  const epoch = take(/^@(-?\d+(?:\.\d+)?)$/);
  if (epoch) return Math.round(Number(epoch[1]) * 1000);
  let time = now;
  const day = take(/^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[t ])t?/);
  if (day) {
    time = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
    if (new Date(time).getUTCDate() !== Number(day[3])) return undefined;
  }
  const clock = take(/^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?=$| |z|[-+]\d)/);
  if (clock) {
    const [, hour, minute, second = '0', fraction = '0'] = clock;
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
    const midnight = Math.floor(time / 86_400_000) * 86_400_000;
    time =
      midnight + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
    const zone = take(/^(z|utc|gmt|[-+]\d{2}:?\d{2})(?=$| )/)?.[1];
    if (zone && /^[-+]/.test(zone)) {
      const digits = zone.replace(':', '');
      time -= (Number(digits.slice(0, 3)) * 60 + Number(digits.charAt(0) + digits.slice(3))) * 60_000;
    }
  }
  while (rest !== '') {
    const word = take(/^(now|today|yesterday|tomorrow|midnight|noon|utc|gmt)(?=$| )/)?.[1];
    if (word === 'yesterday') time -= 86_400_000;
    else if (word === 'tomorrow') time += 86_400_000;
    else if (word === 'midnight' || word === 'noon') time = Math.floor(time / 86_400_000) * 86_400_000 + (word === 'noon' ? 43_200_000 : 0);
    if (word) continue;
    const span = take(/^([-+]?)\s*(\d+|a|an|next|last)?\s*(sec|second|min|minute|hour|day|week|fortnight|month|year)s?(\s+ago)?(?=$| )/);
    if (!span) return undefined;
    const [, sign, amount = '1', unit = '', ago] = span;
    const count = amount === 'last' ? -1 : /^\d/.test(amount) ? Number(amount) : 1;
    const steps = count * (sign === '-' ? -1 : 1) * (ago ? -1 : 1);
    time = later(time, steps, unit);
  }
  return time;
}

function later(time: number, steps: number, unit: string): number {
  const span = SPANS[unit];
  if (span !== undefined) return time + steps * span;
  const date = new Date(time);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + steps);
  else date.setUTCFullYear(date.getUTCFullYear() + steps);
  return date.getTime();
}
