/** The subsidy checker in a frame. Why something came out is told by texts that come with the result. */
import { Carry } from '#widgets/embed/Carry.tsx';
import { todayInJapan } from '#widgets/kit/clock.ts';
import type { CheckData } from '#widgets/subsidy-checker/data.ts';
import SubsidyChecker from '#widgets/subsidy-checker/View.tsx';
import { markJapanese } from '../japanese.ts';
import { openTool } from './open.ts';

/** By the number of a condition and by the name of a fact. */
interface Texts {
  say: readonly Readonly<Partial<Record<string, string>>>[];
  /** With the day after which a fact is overdue. */
  clauses: Readonly<Partial<Record<string, readonly [html: string, reviewBy: string]>>>;
  overdue: string;
}

const texts = () => handbook.texts as Texts | undefined;

openTool<CheckData>(SubsidyChecker, {
  say: ({ row }, value) => {
    const own = texts()?.say[row ?? -1];
    return own?.[value] ?? own?.unknown ?? '';
  },
  clause: (fact) => {
    const { clauses, overdue = '' } = texts() ?? {};
    const [html, reviewBy] = clauses?.[fact] ?? [''];
    return html + (reviewBy !== undefined && todayInJapan(new Date()) > reviewBy ? overdue : '');
  },
  after: Carry,
});
if (document.documentElement.lang === 'en') markJapanese();
