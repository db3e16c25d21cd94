import type { Problem } from '../problem.ts';
import type { Reading } from './yaml.ts';

type Path = readonly (string | number)[];

/** Wherever something was looked up or revised: that was not after today, and it is looked at again after that. */
export function checkDates(reading: Reading, today: string): Problem[] {
  const look = (value: unknown, path: Path): Problem[] => {
    if (typeof value !== 'object' || value === null) return [];
    const { asOf, revised, reviewBy, closes } = value as Readonly<Record<string, unknown>>;
    const problems = Object.entries({ asOf, revised }).flatMap(([key, date]): Problem[] =>
      typeof date === 'string' && date > today
        ? [
            {
              ...reading.at([...path, key]),
              says: `${key} (${date}) lies in the future`,
              remedy: 'Write a day that has come',
            },
          ]
        : [],
    );
    // A call that is over needs no other look: its review was due when it closed.
    const over = typeof closes === 'string' && reviewBy === closes;
    if (typeof asOf === 'string' && typeof reviewBy === 'string' && asOf > reviewBy && !over)
      problems.push({
        ...reading.at(path),
        says: `reviewBy (${reviewBy}) is before asOf (${asOf})`,
        remedy: 'Swap them or correct one',
      });
    return [
      ...problems,
      ...(Array.isArray(value)
        ? value.flatMap((each, n) => look(each, [...path, n]))
        : Object.entries(value).flatMap(([key, each]) => look(each, [...path, key]))),
    ];
  };
  return look(reading.value, []);
}
