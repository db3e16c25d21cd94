import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar.ts';

const MADE = '20261122T000000Z';
const url = 'https://r6.jizokukahojokin.info/';
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('holds each deadline as a whole day, with a reminder a week before', () => {
    const file = calendarFile(
      [{ title: '持続化補助金 第20回の締切', date: '2026-12-15', note: '17:00まで', url }],
      MADE,
    );
    expect(unfold(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//subsidy-checker//EN',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:20261215-\d+@subsidy-checker$/),
      'DTSTAMP:20261122T000000Z',
      'DTSTART;VALUE=DATE:20261215',
      'DTEND;VALUE=DATE:20261216',
      'SUMMARY:持続化補助金 第20回の締切',
      'DESCRIPTION:17:00まで',
      'URL:https://r6.jizokukahojokin.info/',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:持続化補助金 第20回の締切',
      'TRIGGER:-P7D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('ends on the right day at the end of a month and a year', () => {
    const ends = ['2026-12-31', '2028-02-28', '2027-02-28'].map(
      (date) => /DTEND;VALUE=DATE:(\d+)/.exec(calendarFile([{ title: 'x', date, url }], MADE))?.[1],
    );
    expect(ends).toEqual(['20270101', '20280229', '20270301']);
  });

  it('gives the same deadline the same name, and another one another', () => {
    const uid = (title: string) => /UID:(.*)/.exec(calendarFile([{ title, date: '2026-12-15', url }], MADE))?.[1];
    expect(uid('締切')).toBe(uid('締切'));
    expect(uid('締切')).not.toBe(uid('様式4の締切'));
  });

  it('stays a calendar whatever a title holds: no line is longer than 75 bytes, none is added', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
        (title, note) => {
          const file = calendarFile([{ title, date: '2026-12-15', note, url }], MADE);
          for (const line of file.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
          const names = unfold(file).map((line) => line.split(/[:;]/)[0]);
          expect(names).toHaveLength(19);
          expect(names.filter((name) => name === 'BEGIN')).toHaveLength(3);
        },
      ),
    );
  });
});
