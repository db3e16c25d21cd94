/** Deadlines as a calendar file (RFC 5545): whole days, a reminder a week before, nothing about the reader. */

export interface Deadline {
  /** What ends or must be handed in, in the reader's language. */
  title: string;
  /** `2026-12-15`. */
  date: string;
  /** The hour at which it closes in Japan, for the description. */
  note?: string | undefined;
  /** Where it stands. */
  url: string;
}

const escape = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    // What a calendar could not hold.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** Lines of at most 75 bytes; a longer one goes on after a space. Never cuts a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > 74) {
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += letter;
    bytes += size;
  }
  return lines.join('\r\n');
}

const compact = (day: string) => day.replaceAll('-', '');
const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

/**
 * A calendar file with these deadlines.
 *
 * @param made  the moment at which it is made, as `20261122T093000Z`
 */
export function calendarFile(deadlines: readonly Deadline[], made: string): string {
  const events = deadlines.flatMap(({ title, date, note, url }) => [
    'BEGIN:VEVENT',
    // The same deadline saved twice stays one entry.
    `UID:${compact(date)}-${[...`${title}${url}`].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 32, 7)}@subsidy-checker`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${dayAfter(date)}`,
    `SUMMARY:${escape(title)}`,
    ...(note === undefined ? [] : [`DESCRIPTION:${escape(note)}`]),
    `URL:${url.replace(/[\s\u0000-\u001f\u007f]/g, '')}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(title)}`,
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//subsidy-checker//EN', ...events, 'END:VCALENDAR'];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
