/** The tools' clock for the rest of the site; by its path, since the commands for editors know no aliases. */
export { todayInJapan } from '../../../widgets/kit/clock.ts';
