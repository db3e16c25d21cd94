/**
 * What would make a prompt better, in Japanese and English: a checklist without a score. Each finding names its field, and
 * where it can, the place and what could stand there instead. Pure: fields in, findings out. It never splits at spaces:
 * Japanese has none.
 */
import { FIELDS, type Draft, type Field } from './fields.ts';

export type Rule =
  | 'no-purpose'
  | 'no-reader'
  | 'no-format'
  | 'no-length'
  | 'vague'
  | 'contradiction'
  | 'several-jobs'
  | 'only-forbidden'
  | 'latest'
  | 'no-source'
  | 'unfilled'
  | 'pasted'
  | 'no-material';

export interface Finding {
  rule: Rule;
  field: Field;
  /** Where in the field; nothing where something is missing. */
  start?: number;
  end?: number;
  /** The words there. */
  words?: string;
  /** What could stand in their place, at one tap. */
  instead?: string;
  /** The words that they contradict. */
  against?: string;
}

/** “As far as possible”, in its Japanese forms. */
const POSSIBLY = '(?:なるべく|(?:でき|出来)る(?:だけ|限り)|可能な限り|極力)';
const RATHER = `(?:${POSSIBLY}|もう少し|もうちょっと|少し|ちょっと|もっと|ある程度)`;
const SOON = `(?:${POSSIBLY}(?:早く|早めに)|お?早めに|至急(?![の便]))(?!、?と)`;
const SHORT = `(?:${RATHER}短く|短めに)`;
const LONG = `${RATHER}(?:詳し|くわし)く`;
const EASY = `(?:${RATHER}|[誰だ]れ?に(?:でも|も))?、?(?:分|わ)かり(?:やす|易)`;
const IDEAS = '(?:案|例|アイ[デディ]+ア|意見|方法|候補)';
const NAMING = '(?:挙げ|あげ|出し|考え|提案|並べ|書き出)';
const g = (pattern: string) => new RegExp(pattern, 'g');

/** Vague words, and what to say instead; 〇〇 is for the writer to fill in, and is then found as unfilled. */
const VAGUE: readonly [pattern: RegExp, instead: string][] = [
  [/[い良よ]い(?:感|かん)じ(?:に(?!な)|で)|プロ(?:っぽく|らしく|のように)/g, '〇〇な印象になるように'],
  [/[い良よ]い(?:感|かん)じ[のな](?![。、]|$)|プロ(?:っぽい|らしい|のような)/g, '〇〇な印象の'],
  [g(`(?:適当|てきとう)に(?=[^。\n]{0,6}(?:選|挙げ|あげ|${IDEAS}))`), '3つ'],
  [
    /(?:適当|てきとう)に|(?:うまく|上手に|よしなに|きれいに)(?=まとめ|書|直し|作|つく|仕上げ|整え|説明)/g,
    '〇〇に気をつけて',
  ],
  [/(?:適[切当度]な|(?:ほど|ちょうど)[よ良]い)長さ/g, '〇〇字以内'],
  // A date says nothing to an AI that answers at once.
  [
    g(
      `${SOON}、?(?=[^。\nよ頼]{0,12}(?:作|つく|書|まとめ|教え|調べ|直し|考え|出し)[^。\n]{0,4}(?:ください|下さい|ほしい|欲しい|。|$))`,
    ),
    '',
  ],
  [g(`${SOON}(?=[^。\n]{0,12}(?:返|連絡|回答|提出|申し|支払|振り?込|送[るりっ]|お願い))`), '〇月〇日までに'],
  [/早めの(?=返|回答|連絡|申|提出|支払|振込)/g, '〇月〇日までの'],
  [g(`${SHORT}(?=し|す)`), '〇〇字以内に'],
  [g(`${SHORT}(?![てな])`), '〇〇字以内で'],
  [g(`${LONG}(?=し)`), '〇〇と〇〇について、それぞれ3行書き足'],
  [g(LONG), '〇〇と〇〇について、それぞれ3行で'],
  [g(`${EASY}く(?=し|す|な)`), '中学生にも分かる言葉に'],
  [g(`${EASY}く`), '中学生にも分かる言葉で'],
  [g(`${EASY}い`), '中学生にも分かる'],
  [g(`${POSSIBLY}(?![の早])、?|(?:ちゃんと|しっかりと?|きちんと)(?!と?し[たて])、?|、?など(?=[をのもが]|。|$)`), ''],
  [/(?:適宜|必要に応じて)(?![。\n]|$)/g, '〇〇のときは'],
  [/(?:魅力的に|(?:かっこ|格好)[よ良]く)(?:見えるように|なるように)?/g, '〇〇という長所が伝わるように'],
  [/魅力的な|素敵な|(?:かっこ|格好)[いよ良]い/g, '〇〇という長所が伝わる'],
  [/ざっくりと?/g, '3行で'],
  [g(`(?:いろいろ|色々|いろん|さまざま|様々)な(?=${IDEAS})|(?:たくさん|多く)の(?=${IDEAS})`), '5つの'],
  [g(`(?:たくさん|(?:いろいろ|色々)と?)(?=の?${IDEAS}|${NAMING})`), '5つ'],
  [/(?:いろいろ|色々)と?(?=教え|調べ)/g, '〇〇と〇〇について'],
  [g(`いくつかの(?=${IDEAS})`), '3つの'],
  [g(`いくつか(?!の)(?=[^。\n]{0,8}(?:${NAMING}|${IDEAS}|選))`), '3つ'],
  [
    /\b(?:please|reply|respond|send|finish|answer)\b[^.\n]{0,40}?\b(as soon as (?:possible|you can)|asap)\b/gi,
    'by ___',
  ],
  [
    /\bmake (?:it|this) (?:look |sound )?(?:nicer?|good|better|interesting|professional|attractive)\b/gi,
    'write it so that readers feel ___',
  ],
  [
    /\b(?:write|draft|make|create|suggest) (?:me )?(?:an? |some )?(nice|good|great|interesting|attractive)(?= \w)/gi,
    '___',
  ],
  [/\bprofessionally\b/gi, 'so that it sounds ___'],
  [/\bas (?:appropriate|needed)\b/gi, 'when ___'],
  [/\bproperly\b|,? (?:etc|and so on)\b(?:\.(?=\s*[a-z,;)]))?/gi, ''],
  [/\beasy to understand\b/gi, 'clear, without technical words'],
  [/\bin simple terms\b/gi, 'without technical words'],
  [/\b(?:some|a few)(?= ideas)/gi, 'three'],
  [/\b(?:a lot of|lots of|many|various)(?= (?:\w+ )?(?:ideas|examples|options|ways|suggestions)\b)/gi, 'five'],
];

/** Wishes that cannot both be met; where both name a number, the least must not be above the most. */
const CONTRARY: readonly [RegExp, RegExp][] = [
  [
    /簡潔に|短く|手短に|一言で|簡単に(?=[、。書説まし]|$)/g,
    /詳しく|くわしく|詳細に|長く(?=書|説明|して|。|$)|網羅|\d+,?\d{3}字(?!以内|まで|以下|の)/g,
  ],
  [
    /\d[\d,]*文?字(?:以内|まで|以下)|\b(?:at most|up to|under|within|no more than) \d+ words\b(?! (?:an?|each|per) )/gi,
    /\d[\d,]*文?字以上|\bat least \d+ words\b/gi,
  ],
  [/丁寧|敬語|です・?ます/g, /くだけた|カジュアル|タメ口|である調/g],
  [/フォーマル|堅い文/g, /親しみやすく|くだけた|カジュアル/g],
  [/箇条書き[でに]/g, /箇条書きにしない|箇条書きは使わ|文章だけで/g],
  [/日本語で(?:答|書(?!か)|出力)/g, /英語で(?:答|書(?!か)|出力)/g],
  [
    /\b(?:brief(?! on\b)|short|concise)\b/gi,
    /\b(?:detailed|comprehensive|thorough|long(?= (?:one|text|version|answer|reply)))\b/gi,
  ],
  [/\bformal\b/gi, /\b(?:casual|informal)\b/gi],
  [
    /\b(?:write|answer|reply) (?:(?!written)\w+ ){0,3}?in Japanese\b/gi,
    /\b(?:write|answer|reply) (?:(?!written)\w+ ){0,3}?in English\b/gi,
  ],
];
/** No wish: what is ruled out, or there already. */
const NOT_BEFORE = /\b(?:not|avoid|than|instead of|without)(?: an?)? $/i;
const NOT_BEHIND =
  /^[^。\n]{0,8}(?:使わ|避け|しない|禁止|ではなく|でなく|すぎ)|^[^.\n]*\b(?:attached|enclosed|available)\b/i;
/** A wish about one thing only: 料金は短く、日時は詳しく。 */
const OF_ONE = /は、?[^、。\n]{0,6}$|\beach\b[^.\n]*$/i;

const JOBS =
  /(?:作成し|作|つく|書|直|考え|調べ|まとめ|訳し|要約し|添削し|比べ|比較し|教え|並べ|計算し|提案し|分類し|整理し)(?:[っいし]?て|[りきし])?(?:ください|下さい|ほしい|欲しい|、|。|$)/g;
const ENGLISH_JOBS =
  /(?:^|[.;,?] ?|\band (?:also |then )?|\bthen )(?:please |(?:can|could|would) you )?(?:write(?! (?:it|this|in|with|as|to|no|only)\b)|draft|summari[sz]e|translate|compare|create|rewrite|suggest|calculate|make (?!it\b|sure\b)|explain(?! (?:it|why|how|each|what)\b))/gi;
const PAPER =
  '(?:案内[文状]|招待状|委任状|アンケート|議事録|礼状|チラシ|ポスター|メール|手紙|報告書|計画書|記事|手順書)';
const ENGLISH_PAPER = '(?:notice|invitation|agenda|letter|e-?mail|leaflet|poster|survey|minutes|report|article)';
/** Several papers at once. */
const PAPERS = new RegExp(
  `${PAPER}(?:と|、|や|および|及び)[^。\n、をにで]{0,9}?${PAPER}(?:の(?:文|案|下書き))?を(?:作って|作成し|つくって|書いて|用意し)|\\b(?:write|draft|create|make|prepare) (?:(?!(?:of|about|for|from|on|to|in)\\b)[\\w-]+ ){0,3}${ENGLISH_PAPER}(?:,|,? and) (?:an? |the )?${ENGLISH_PAPER}\\b`,
  'i',
);

const WRITTEN = new RegExp(`(?:${PAPER}|文章?|案|原稿)[をも]$`);

/** Not a job of its own: what one does on the way to it, how it is to be done, and what is to stand in it. */
const ON_THE_WAY = /^(?:考え|調べ|比べ|[較理類]し)て?、$/;
const HOW = /(?:必ず|よく|理由[をも]|[でてにくと])$/;

const FORBIDDEN =
  /(?:使わ|入れ|書か|触れ|載せ|含め|し)ないで(?=(?:くだ|下)さい(?![、」]?と)|ほしい|欲しい|[。\n]|$)|避けて(?=(?:くだ|下)さい|ほしい|欲しい|[。\n]|$)|(?:^|[^調をはも])[をはも]?(使わない|禁止|NG)(?=[。、\n]|$)|(?:^|[.;!\n] ?|, |\b(?:and|but|please) )(do not|don['’]t|avoid|never)\b(?! (?:forget|hesitate|miss|omit|worry)\b)|(?:^|[.;!\n] ?)(no (?!more|later|longer|less|need)(?:[\w-]+ )?[\w-]+)(?=[.,;\n]|$)/gi;
const ALTERNATIVE =
  /代わりに|かわりに|ではなく|でなく|だけを使|言い?(?:換|か)え|\binstead\b|\brather\b|\buse only\b|\bonly use\b|\breplace\b/i;

const LATEST =
  /最新|(?:最近|直近)の(?=動き|傾向|事例|例|ニュース|統計|データ|情報)|(?:最近|直近)(?=\d+ ?(?:年|か月|ヶ月|カ月))|今年度?|(?:最近|直近|今|現在|現行)の(?=補助金|制度|法[律令]|決まり|ルール|料金|金[額利]|物価|最低賃金|税率|相場)|\b(?:latest|recent|current)(?= (?:\w+ )?(?:rules?|laws?|prices?|rates?|wages?|fees|figures|subsid\w+|news|trends?|guidelines|regulations|statistics)\b)|\bthis year(?:['’]s)?\b/gi;
const DATED = /(?:19|20)\d{2}|令和|\d{1,2}月/;

const FIGURES =
  /統計|市場規模|(?:データ|数値|数字|(?:[一-龠ァ-ー]{1,8}の)?[一-龠]{0,4}(?:数|率|割合|金額|推移))(?=[をも](?:教え|調べ|示|挙げ|知りた))|(?:[一-龠]{1,8}の)?推移(?=。|$)|何(?:%|パーセント|件|人|社)(?![^。\n]*(?:聞く|聞き|尋ね))|(?:^|[.?\n] ?)(how (?:many|much))\b|\bstatistics\b|\bmarket size\b|\bwhat (?:share|percentage)\b/gi;
const SOURCED = /出典|根拠|資料|下の|次の|以下の|貼り付け|添付|白書|\bsource|\bbelow\b|\battached\b|\bfollowing\b/i;

/** The first finds nothing: a circle that begins a line as a bullet. */
export const UNFILLED =
  /^[ 　]*[〇○◯●](?=日[時程]|時間|名前|人数|行事)()|[〇○◯●?？_＿]+月[〇○◯●?？_＿]+日|(?:[〇○◯●]+|[?？_＿]{2,})(?=[月日時円名人年行]|文?字)|[〇○◯●]{2,}|△{2,}|[×✕]{2,}|＿{2,}|_{3,}|（[　 ]+）|\([　 ]{2,}\)|未定(?=[。、)）\n]|$)|\b[Tt][Bb][ACDacd]\b|\bX{2,}\b|[[［](?!(?:to (?:be )?check(?:ed)?|重要|必須|注意|至急|参考|[Ii]mportant|[Uu]rgent|\d+)[\]］])[^\]］\n]{1,20}[\]］]/gm;

const LENGTH =
  /\d+ ?(?:文?字|行|枚|個|つ|点|項目|分)|[一二三四五六七八九十]つ|(?:\d+[ -]|\b(?:two|three|four|five|six|seven|eight|nine|ten) )(?:word|line|page|sentence|item|point|bullet|question|minute|version|pair|step|idea|paragraph|part|heading|character)s?\b|\b(?:half a|an?|one|single) (?:A4 )?page\b|\bA4\b/i;

const POINTING =
  /上記|下記|以下[のをに]|(?:次|下)の(?:会議の)?(?:文章?(?!書の)|メモ|説明|原稿|記録|公募要領|困りごと)|この(?:文章?|メール|手紙|文書|資料|原稿|記事|表)(?=[をのにへ])|添付の|貼り付けた|\b(?:the|these) (?:\w+ ){1,5}(?:below|above|attached)\b|\b(?:following|attached) (?:\w+ )?(?:text|document|minutes|notes?|e-?mail|letter|file)\b|\b(?:this|these) (?:text|e-?mail|letter|draft|file|report)\b|\b(?:turn|translate|summari[sz]e|rewrite|correct|proofread|shorten) this\b/gi;

/** Another wish rather than what is pointed at. */
const WISH = /^(?=.{0,40}$)(?:.*(?:(?:くだ|下)さい|[でに調]|以内|まで)[。.]?$|(?:please|use|write|keep|at most) )/i;

/** What settles several jobs, and wishes that contradict each other. */
const ONE_BY_ONE = /1つずつ|一つずつ|まず1つ目|\bone at a time\b/i;
const FIRST = /を優先|優先して|\btakes priority\b|\bput .{1,60} first\b/i;

/** From so many letters on several lines a text was pasted: it belongs into the material, which is set off. */
const PASTED = { letters: 240, lines: 4, long: 1500, behind: 120 } as const;

/** Every place of a pattern; of the group that matched where it has one, so that what stands before it is left out. */
function* places(rule: Rule, field: Field, text: string, pattern: RegExp, instead?: string): Generator<Finding> {
  for (const match of text.matchAll(pattern)) {
    const [whole, ...groups] = match;
    const words = groups.find((group: string | undefined) => group !== undefined) ?? whole;
    const start = match.index + whole.lastIndexOf(words);
    if (words !== '')
      yield { rule, field, start, end: start + words.length, words, ...(instead !== undefined && { instead }) };
  }
}

/** Fields that tell the AI what to do; the others tell how things are. */
const ORDERS: readonly Field[] = ['job', 'product', 'scope', 'limits', 'format'];

/** What a job can say of itself, so that nobody is asked for it again. */
const SAID: Readonly<Partial<Record<Rule, RegExp>>> = {
  'no-purpose': /ため(?:に|の|、)|\bso that\b|\bin order to\b/i,
  'no-reader':
    /(?:に|へ)(?:配る|渡す|送る|出す|見せる|知らせる|伝える)|(?:向け|宛て?|あて)の|\bfor (?:our|the|new|all) \w+s\b/i,
  'no-format':
    /箇条書き|(?:^|[^代発公])表[にで]|一覧|メール|手紙|はがき|見出し|段落|\b(?:table|list|e-?mail|letter|bullets?)\b/i,
};

const isPasted = (text: string) =>
  text.length >= PASTED.long || (text.length >= PASTED.letters && text.split('\n').length >= PASTED.lines);

/** All findings, by field in the fields' order, what is missing after what stands there. */
export function lint(draft: Draft): Finding[] {
  const found = [...inFields(draft), ...missing(draft)];
  return found.sort(
    (a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || (a.start ?? Infinity) - (b.start ?? Infinity),
  );
}

function* missing(draft: Draft): Generator<Finding> {
  const empty = (field: Field) => (draft[field] ?? '').trim() === '';
  if (empty('job')) return;
  const asked = `${draft.job}\n${draft.product ?? ''}`;
  for (const field of ['purpose', 'reader', 'format'] as const) {
    const rule = `no-${field}` as const;
    if (empty(field) && !SAID[rule]?.test(asked)) yield { rule, field };
  }
  const said = [asked, draft.limits, draft.format].join('\n');
  if (!LENGTH.test(said.normalize('NFKC'))) yield { rule: 'no-length', field: 'limits' };
}

function* inFields(draft: Draft): Generator<Finding> {
  const told = FIELDS.filter((field) => field !== 'material' && field !== 'example');
  const all = told.map((field) => draft[field] ?? '').join('\n');
  const bare = (draft.material ?? '').trim() === '';
  for (const field of told) {
    const text = draft[field] ?? '';
    if (text.trim() === '') continue;
    const given = givenIn(text);
    if (isPasted(text) || (given !== undefined && text.length - given >= PASTED.behind)) {
      // What was pasted is not the writer's own, to be mended word by word.
      yield { rule: 'pasted', field, start: given ?? 0, end: text.length };
      continue;
    }
    if (given === undefined && bare) yield* places('no-material', field, text, POINTING);
    if (ORDERS.includes(field)) yield* vague(field, text);
    yield* places('unfilled', field, text, UNFILLED);
    if (field !== 'details' && !DATED.test(all.normalize('NFKC'))) yield* places('latest', field, text, LATEST);
    if (ORDERS.includes(field) && !ALTERNATIVE.test(text))
      yield* places('only-forbidden', field, withoutQuotes(text), FORBIDDEN);
  }
  const asked = draft.job ?? '';
  if (jobsIn(asked) > 1 && !ONE_BY_ONE.test(all.normalize('NFKC')))
    yield { rule: 'several-jobs', field: 'job', start: 0, end: asked.length };
  if (!SOURCED.test(all) && bare)
    for (const field of ['job', 'product'] as const) yield* places('no-source', field, draft[field] ?? '', FIGURES);
  if (!FIRST.test(all)) yield* contradictions(draft);
}

/** The first of the patterns that finds a place keeps it: 「なるべく早く」 is not also 「なるべく」. */
function* vague(field: Field, text: string): Generator<Finding> {
  const taken: Finding[] = [];
  for (const [pattern, instead] of VAGUE)
    for (const finding of places('vague', field, withoutQuotes(text), pattern, instead)) {
      const overlaps = taken.some(
        (other) => (finding.start ?? 0) < (other.end ?? 0) && (other.start ?? 0) < (finding.end ?? 0),
      );
      if (overlaps) continue;
      taken.push(finding);
      yield finding;
    }
}

/** A text with what it quotes made unreadable in its place: those are not the writer's own wishes. */
const withoutQuotes = (text: string) =>
  text.replace(/「[^」\n]*」|“[^”\n]*”|"[^"\n]*"/g, (quoted) => '＊'.repeat(quoted.length));

/** Where that which a text points at begins in the text itself: behind a colon or on a line of its own. */
function givenIn(text: string): number | undefined {
  const at = text.search(POINTING);
  const gap = at < 0 ? null : /^[^。.!?！？\n：:]*[：:]\s*|\n\s*/.exec(text.slice(at));
  if (!gap) return undefined;
  const start = at + gap.index + gap[0].length;
  const rest = text.slice(start).trim();
  return rest.length < 4 || WISH.test(rest) ? undefined : start;
}

function jobsIn(text: string): number {
  let japanese = 0;
  for (const { 0: job, index } of text.matchAll(JOBS)) {
    const before = text.slice(Math.max(0, index - 6), index);
    if (ON_THE_WAY.test(job) || (/^(?:訳|要約|添削)/.test(job) ? /[^語]で$/ : HOW).test(before)) continue;
    // 日時も書いて is no second job, 礼状も書いて is.
    if (job.startsWith('書') && japanese > 0 && !WRITTEN.test(before)) continue;
    japanese++;
  }
  return Math.max(japanese, [...text.matchAll(ENGLISH_JOBS)].length, PAPERS.test(text) ? 2 : 0);
}

interface Wish extends Required<Pick<Finding, 'field' | 'start' | 'end' | 'words'>> {
  /** Where it stands among all fields. */
  at: number;
  /** Letters or words, where it names a number. */
  n: number;
  ofOne: boolean;
}

const wishes = (draft: Draft, pattern: RegExp): readonly Wish[] =>
  ORDERS.flatMap((field, nth) => {
    const original = draft[field] ?? '';
    const text = withoutQuotes(original).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
    return [...text.matchAll(pattern)].flatMap(({ 0: match, index: start }) => {
      const end = start + match.length;
      const before = text.slice(Math.max(0, start - 40), start);
      if (NOT_BEFORE.test(before) || NOT_BEHIND.test(text.slice(end, end + 60))) return [];
      const n = Number(match.replace(/\D/g, ''));
      return {
        field,
        start,
        end,
        words: original.slice(start, end),
        at: nth * 1e6 + start,
        n,
        ofOne: OF_ONE.test(before),
      };
    });
  });

const clash = (a: Wish, b: Wish) =>
  a.n && b.n ? a.n < b.n && !a.ofOne && !b.ofOne : !(a.ofOne && b.ofOne) && a.at !== b.at;

/** Named at the second wish, which is the one to think over. */
function* contradictions(draft: Draft): Generator<Finding> {
  for (const [one, other] of CONTRARY) {
    const others = wishes(draft, other);
    for (const a of wishes(draft, one)) {
      const b = others.find((each) => clash(a, each));
      if (!b) continue;
      const [{ words: against }, { field, start, end, words }] = a.at < b.at ? [a, b] : [b, a];
      yield { rule: 'contradiction', field, start, end, words, against };
      break;
    }
  }
}

/** A field's text with a finding's place rewritten; the spaces around what was left out go with it. */
export function rewrite(text: string, { start, end, instead }: Pick<Finding, 'start' | 'end' | 'instead'>): string {
  if (start === undefined || end === undefined || instead === undefined) return text;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (instead !== '') return before + instead + after;
  const gap = /\s$/.test(before) || before === '';
  if (/^[.,;:!?]/.test(after)) return before.trimEnd() + after;
  return before + (gap ? after.replace(/^ /, '') : after);
}
