/** Microseconds as people read them: 840 µs, 1.2 ms, 62 ms. */
export function micros(value: number): string {
  if (value < 1_000) {
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} µs`;
  }
  return `${value < 100_000 ? (value / 1_000).toFixed(1) : Math.round(value / 1_000)} ms`;
}

/** A time of day, 14:03:21. */
export function clockTime(timeMillis: number): string {
  return new Date(timeMillis).toLocaleTimeString('en-GB', { hour12: false });
}

/** A span of time, 4:07. */
export function span(millis: number): string {
  const seconds = Math.max(0, Math.round(millis / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function kmh(speedMps: number): string {
  return Math.max(0, speedMps * 3.6).toFixed(0);
}

/** A heading counter-clockwise from east as a compass shows it: clockwise from north, 0 … 359 degrees. */
export function compass(headingRad: number): string {
  const degrees = Math.round(90 - (headingRad * 180) / Math.PI);
  return `${((degrees % 360) + 360) % 360}°`;
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
