/**
 * What should not leave the office: numbers, names, addresses, secrets. It reads Japanese and English, full and half width.
 * It can miss things, and says so; it never blocks for good. Pure: text in, hits out.
 */
import { isCard, isMyNumber } from './digits.ts';
import { fold, unfold, type Folded } from './fold.ts';
import { names } from './names.ts';
import { PLACEHOLDER } from './placeholder.ts';

/** `stop` before it goes out, `warn`, or `ask` whether it may. */
export type Level = 'stop' | 'warn' | 'ask';

export type Kind =
  | 'my-number'
  | 'twelve-digits'
  | 'card'
  | 'password'
  | 'key'
  | 'telephone'
  | 'email'
  | 'address'
  | 'account'
  | 'birth'
  | 'name'
  | 'identity'
  | 'sensitive'
  | 'confidential'
  | 'own-word';

export interface Hit {
  kind: Kind;
  level: Level;
  /** Where it stands in the text as it was typed. */
  start: number;
  end: number;
  text: string;
}

const LEVELS: Readonly<Record<Kind, Level>> = {
  'my-number': 'stop',
  card: 'stop',
  password: 'stop',
  key: 'stop',
  'twelve-digits': 'warn',
  telephone: 'warn',
  email: 'warn',
  address: 'warn',
  account: 'warn',
  birth: 'warn',
  name: 'warn',
  identity: 'warn',
  'own-word': 'warn',
  confidential: 'ask',
  sensitive: 'ask',
};

const ORDER: readonly Level[] = ['stop', 'warn', 'ask'];

/** A find in the folded text. */
type Find = [kind: Kind, start: number, end: number];

/** All finds of a pattern; of its group where it has one, so that a cue is left standing. */
function* finds(text: string, pattern: RegExp, kind: Kind): Generator<Find> {
  for (const match of text.matchAll(pattern)) {
    const found = match.slice(1).find(Boolean) ?? match[0];
    const start = match.index + match[0].lastIndexOf(found);
    if (found !== '') yield [kind, start, start + found.length];
  }
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
/** True where a number goes on before or after: then it is part of a longer one. */
const isCut = (text: string, start: number, end: number) =>
  /\d-?$/.test(text.slice(Math.max(0, start - 2), start)) || /^-?\d/.test(text.slice(end, end + 2));
/** The same for numbers in groups of four, which may be parted by spaces. */
const isGroupCut = (text: string, start: number, end: number) =>
  /\d{4} $/.test(text.slice(Math.max(0, start - 5), start)) || /^ \d{4}/.test(text.slice(end, end + 5));

const MY_NUMBER_CUE = /マイ ?ナンバー|個人 ?番号|通知カード|my ?number/i;
/** One in ten numbers on a waybill has the check digit of a My Number. */
const SHIPMENT = /(?:伝票|送り状|追跡|問い?合わ?せ|tracking)[^\d\n]{0,8}$/i;
/** How far a cue reaches, in letters. */
const BEFORE = 60;
const AFTER = 12;

function* longNumbers(text: string): Generator<Find> {
  const twelve = /\d{12}|\d{4}([ .-])\d{4}\1\d{4}|\d{3}([ -])\d{3}\2\d{3}\2\d{3}|\d(?: \d){11}/g;
  for (const { 0: found, index } of text.matchAll(twelve)) {
    const end = index + found.length;
    if (isCut(text, index, end) || isGroupCut(text, index, end)) continue;
    const near = text.slice(Math.max(0, index - BEFORE), end + AFTER);
    if (SHIPMENT.test(text.slice(Math.max(0, index - 14), index))) continue;
    const [valid, told] = [isMyNumber(digitsOf(found)), MY_NUMBER_CUE.test(near)];
    if (valid && told) yield ['my-number', index, end];
    else if (valid || told) yield ['twelve-digits', index, end];
  }
  const card = /\d{13,19}|(?:\d{4}[ ./-]){3}\d{4}|\d{4}([ -])\d{6}\1\d{4,5}/g;
  for (const { 0: found, index } of text.matchAll(card))
    if (!isCut(text, index, index + found.length) && isCard(digitsOf(found)))
      yield ['card', index, index + found.length];
}

/** Numbers of goods and papers look like telephone numbers. */
const PART_NUMBER =
  /(?:[品型図]番|(?:[受発]?注文?|伝票|商品|管理|整理|契約|会員|お客様|ロット|見積|納品|案件|製造|シリアル|請求書)(?:番号|コード|No\.?)?|\b(?:invoice|order|model|part|item|lot|serial|ref(?:erence)?|contract)(?: ?(?:no\.?|number|code|#))?)[ :.#]{0,3}$/i;

function* telephones(text: string): Generator<Find> {
  const patterns = [
    /\+[1-9]\d{0,2}[-. ]?(?:\(\d{1,4}\)[-. ]?)?\d{1,4}(?:[-. ]?\d{2,4}){1,4}/g,
    /(?:\(0[1-9]\d{0,3}\)|0[1-9]\d{0,3})[-. ]?(?:\(\d{1,4}\) ?|\d{1,4}[-. ])\d{3,4}/g,
    /\(0[1-9]\d{0,3}\) ?\d{1,4}[- ]?\d{4}/g,
    /0[5-9]0\d{8}|0[1-9]\d{8}/g,
  ];
  for (const pattern of patterns)
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const end = index + found.length;
      const count = digitsOf(found).length;
      if (PART_NUMBER.test(text.slice(Math.max(0, index - 18), index))) continue;
      if (isCut(text, index, end) || (found.startsWith('+') ? count < 10 : count < 10 || count > 11)) continue;
      // Eleven digits are a mobile or an IP telephone, or begin with 0800.
      if (count === 11 && !found.startsWith('+') && !/^\(?0([5-9]0|800)/.test(found)) continue;
      yield ['telephone', index, end];
    }
  // Within a town the area code is left out.
  yield* finds(text, /(?:電話|内線|\bTEL|\bFAX)(?:番号)?[^\d\n]{0,4}(\d{2,4}-\d{4})(?![\d-])/gi, 'telephone');
}

const PREFECTURE = '(?:北海道|東京都|京都府|大阪府|[一-龠]{2,3}県)';
const LOT =
  '(?:[\\d〇一二三四五六七八九十]{1,5}(?:丁目|番地|番町|番(?![目組線])|号(?![線館]))|(?!(?:19|20)\\d\\d-\\d{1,2}-)\\d{1,5}-\\d{1,4}(?:-\\d{1,4})?(?![\\d人名か月日週時分円%枚個]))';
/** What goes on behind a lot: the rest of its number, a building, a room. */
const REST =
  '(?:-?の?[\\d〇一二三四五六七八九十]{1,5}|番地?|号室?|室|階|F){0,6}(?: ?[一-龠ァ-ヶーA-Za-z]{1,12}[A-Z]?-?\\d{1,4}(?:号室?|階|F))?';
const PLACES = '[一-龠々ぁ-んァ-ヶー]';
/** Behind the name of a municipality in running text, not in an address. */
const IN_TEXT = '(?![でにはをがもへやのと、。部民場街内立議販])';
const ADDRESSES = [
  '〒 ?\\d{3}-?\\d{4}',
  `(?:${PREFECTURE}|${PLACES}{1,8}[市区町村])${IN_TEXT}${PLACES}{1,30}?${LOT}${REST}`,
  // A number without a unit, where the place itself ends like one; and the way Kyoto says where a house stands.
  `(?:${PREFECTURE})?[一-龠]{1,6}[市区郡町村]${IN_TEXT}${PLACES}{0,20}?(?:字[一-龠々]{1,6}|[一-龠々]町|[一-龠]通)\\d{1,5}(?![\\d,.円人名年月日時分個件回度割%枚台社店か])${REST}`,
  `[一-龠々]{1,14}通[一-龠々]{1,8}(?:[上下]る|[上下]ル|[東西](?:入る?|入ル))[一-龠々ァ-ヶー]{0,12}\\d{0,4}(?:-\\d{1,4}|番地)?`,
  // A number alone behind the name of a place, at the end of what is said.
  `[一-龠]{1,4}市(?!人口|予算|議|令和|平成|昭和)[一-龠]{2,6}\\d{2,4}(?=$|[\\s、。)])`,
  '\\d{1,4}(?:-\\d{1,4}){1,2},? [A-Z][a-z]+(?:[ -][A-Za-z]+){0,3}, ?[A-Z][A-Za-z -]{2,40}(?:,? ?(?:[A-Z][a-z]+ )?\\d{3}-\\d{4})?',
].map((pattern) => new RegExp(pattern, 'g'));

function* addresses(text: string): Generator<Find> {
  for (const pattern of ADDRESSES) yield* finds(text, pattern, 'address');
  yield* finds(text, /(?:郵便番号|\bzip|\bpost(?:al )?code)(?: code)?[^\d\n]{0,6}(\d{3}-?\d{4})/gi, 'address');
  yield* finds(text, /\baddress ?: ?(\d{1,5}[ -][^\n]{4,60})/gi, 'address');
  yield* finds(
    text,
    /(?:住所|所在地|送り先|届け先)[ :\t]{1,3}([^\s:,、。]{2,30}\d[\d-]{0,10}(?:番地?|号室?)?)/g,
    'address',
  );
}

function* accounts(text: string): Generator<Find> {
  yield* finds(
    text,
    /(?:普通|当座|貯蓄|\([普当]\)|(?:^|[^一-龠])[普当](?=[ \d]))(?:預金)?(?:口座)?[^\d\n]{0,8}(\d{6,8}|\d{3} \d{4})(?![\d,円万人])/g,
    'account',
  );
  yield* finds(text, /(?:支店|本店|出張所)[ :]?(\d{7})(?![\d,円])/g, 'account');
  yield* finds(text, /口座(?:番号|No\.?)?[^\d\n]{0,10}(?:\d{3} )?(?!(?:19|20)\d{6}(?!\d))(\d{6,8})(?!\d)/gi, 'account');
  yield* finds(text, /(?:ゆうちょ|貯金|振替|口座|記号)[^\d\n]{0,8}(\d{5}-(?:\d-)?\d{2,8})(?!\d)/g, 'account');
  yield* finds(text, /記号[^\d\n]{0,4}\d{5}[^\d\n]{0,4}番号[^\d\n]{0,4}\d{1,8}/g, 'account');
  yield* finds(
    text,
    /(?:\ba\/c|(?:bank )?account|\b(?:ordinary|savings))(?: number| no\.?)?[^\d\n]{0,4}(?!(?:19|20)\d{6}\b)(\d{6,12})(?!\d)/gi,
    'account',
  );
}

/** Numbers that stand for a person in an office's papers. */
const IDENTITIES: readonly RegExp[] = [
  /免許証?(?:の?番号)?[^\d\n]{0,6}(\d{12})(?!\d)/g,
  /(?:旅券|パスポート|passport)(?:の?番号| ?(?:no\.?|number))?[^\dA-Z\n]{0,4}([A-Z]{2}\d{7})(?!\d)/gi,
  /在留カード(?:番号)?[^\dA-Z\n]{0,4}([A-Z]{2}\d{8}[A-Z]{2})/g,
  /(?:基礎年金|年金手帳)[^\d\n]{0,8}(\d{4}-?\d{6})(?!\d)/g,
  /雇用保険[^\d\n]{0,12}(\d{4}-?\d{6}-?\d)(?!\d)/g,
  /(?:健康保険|保険証|被保険者)(?:証|番号)?[^\d\n]{0,12}(?!(?:19|20)\d\d(?!\d))(\d{2,10}(?:[ ・-]?(?:番号)? ?\d{1,8})?)(?![\d年月日人割%円])/g,
];

const COUNT = '[\\d一二三四五六七八九十元]{1,4}';
const DATE = `(?:(?:19|20)\\d{2} ?[年/.-] ?\\d{1,2} ?[月/.-] ?\\d{1,2}日?|(?:明治|大正|昭和|平成|令和|[MTSHR])\\.? ?${COUNT}[年./-] ?${COUNT}[月./-] ?${COUNT}日?)`;

function* births(text: string): Generator<Find> {
  yield* finds(
    text,
    new RegExp(
      `(?:生年月日|誕生日(?!会)|生まれ|date of birth|birthday|born(?: on)?|DOB)[^\\d\\n明大昭平令MTSHR]{0,8}(${DATE})`,
      'gi',
    ),
    'birth',
  );
  yield* finds(text, new RegExp(`(${DATE})(?= ?(?:生(?:まれ|れ|[^一-龠ぁ-ん]|$)|\\(満?\\d{1,3}[歳才]))`, 'g'), 'birth');
  yield* finds(text, /(?:誕生日|birthday)[^\d\n]{0,5}(\d{1,2}月\d{1,2}日|\d{1,2} [A-Z][a-z]{2,8}\b)/gi, 'birth');
  yield* finds(
    text,
    /(?:生年月日|DOB|date of birth)[^\d\n]{0,6}((?:19|20)\d{6}|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2})(?!\d)/gi,
    'birth',
  );
  yield* finds(
    text,
    /(?:born(?: on)?|date of birth:?) ([A-Z][a-z]{2,8} \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})/gi,
    'birth',
  );
}

/** Headings of a table, and what stands in the column under them. */
const COLUMNS: readonly [heading: RegExp, kind: Kind][] = [
  [
    /^(?:.{0,4}(?:氏 ?名|名前|[者員客]様?名)|フリガナ|ふりがな|カナ|姓|名|担当者?|[代参出講]\S{1,2}者|(?:full )?name)(?:\(.{1,6}\))?$/i,
    'name',
  ],
  [/^(?:生年月日|誕生日|date of birth|dob)$/i, 'birth'],
  [/^.{0,2}(?:住所|所在地|郵便番号|address)\d?$/i, 'address'],
  [/^.{0,3}(?:電話|携帯|連絡先|tel|fax|phone|mobile)(?:番号)?$/i, 'telephone'],
  [/^(?:個人番号|マイナンバー|my ?number)$/i, 'my-number'],
  [/^(?:口座(?:番号)?|account)$/i, 'account'],
  [/^(?:パスワード|pw|password)$/i, 'password'],
];
/** A heading's cells are short; a sentence with commas is no table. */
const CELL = 14;

/** The columns of the table that is being read, handed on from slice to slice: a long table has one heading. */
interface Columns {
  kinds: (Kind | undefined)[];
  by: string;
}

/** A table as it is pasted from a spreadsheet, from this letter on: its first line says what stands in which column. */
function* columns(text: string, from: number, table: Columns): Generator<Find> {
  let at = from;
  for (const line of text.slice(from).split('\n')) {
    const mark = line.includes('\t') ? '\t' : ',';
    // A comma in quotation marks parts nothing.
    const cells = (mark === ',' ? line.replace(/"[^"]*"/g, (cell) => cell.replaceAll(',', '，')) : line).split(mark);
    const headings = cells.map((cell) => COLUMNS.find(([heading]) => heading.test(bare(cell)))?.[1]);
    if (cells.length > 1 && headings.some(Boolean) && cells.every(({ length }) => length <= CELL || mark === '\t'))
      [table.kinds, table.by] = [headings, mark];
    else if (mark === table.by && cells.length === table.kinds.length) {
      let cellAt = at;
      for (const [n, cell] of cells.entries()) {
        const words = bare(cell);
        const kind = table.kinds[n];
        const start = cellAt + cell.indexOf(words);
        if (kind && words.length > 1) yield [kind, start, start + words.length];
        cellAt += cell.length + 1;
      }
    } else if (line.trim() !== '') table.kinds = [];
    at += line.length + 1;
  }
}

const bare = (cell: string) => cell.replace(/^["\s]+|["\s]+$/g, '');

function* secrets(text: string): Generator<Find> {
  // A word alone is no password unless a colon says so: “password rules”.
  yield* finds(
    text,
    /(?:パスワード|パスコード|暗証(?:番号|コード)|認証コード|PINコード|パス(?= ?[:=])|password|passcode|passwd|passphrase|access code|\bPW|\bpwd|\bpass(?= ?[:=])|\bPIN)(?![A-Za-z])(?:[ \t]?[:=][ \t]?[「"'`]?(?![A-Za-z]+,? [a-z]|(?:password|none|TBD)\b)|(?: ?は| ?が| is|[ \t]?\n)?[ \t]?[「"'`]?(?=[!-~]{0,63}[\d@#$%^&]))(?![*•])([!-~]{4,64}?)(?=[.,]?(?:[^!-~]|$)|[「"'`])/gi,
    'password',
  );
  // Both behind one label: ID/PW: office / Kyoto2026!
  yield* finds(
    text,
    /\bID ?[\/・&と] ?(?:PW|pass\w*|パス\S{0,3}) ?[:=] ?([!-~]{2,40} ?[\/,] ?[!-~]{4,64})/gi,
    'password',
  );
  // A word that only its place gives away: the last of a sentence, in quotation marks, or kana with a number.
  yield* finds(
    text,
    /(?:パスワード|パスコード|合言葉|\bPW|パス(?= ?[:=]))(?: ?[は:=が] ?| )?(?:「([ぁ-んァ-ヶーa-z\d]{3,30})」|(?!(?:なし|不明|未定|変更|同じ|必須)[。\n])([ぁ-んァ-ヶー]{2,12}\d{2,8}(?![^\s。、」])|[a-z][a-z\d]{4,30}(?= ?(?:です|$|[\n。]))))/gim,
    'password',
  );
  yield* finds(
    text,
    /\bpass(?:word|code) is ["']?(?!(?:required|invalid|incorrect|expired|missing|strong|secret|correct|weak|short|long|safe|unknown|stored|encrypted|shared|needed|optional|visible|hidden|changed|wrong)\b)([a-z]{5,30})(?=["'.]?(?:$|\n))/gim,
    'password',
  );
  yield* finds(text, /\b[a-z][a-z+]{1,20}:\/\/[^\s:/@]{1,64}:([^\s@/]{3,64})@/gi, 'password');
  yield* finds(
    text,
    /(?:暗号化キー|セキュリティ ?キー|ネットワークキー|WPA\d?(?:-PSK)?(?: ?(?:キー|key))?|Wi-?Fi ?(?:key|キー)|SSID\/KEY)[ :=\t]{1,3}([!-~]{3,63})/gi,
    'key',
  );
  yield* finds(
    text,
    /\b(?:sk-[\w-]{20,}|[sr]k_(?:live|test)_\w{10,}|github_pat_\w{20,}|AKIA[0-9A-Z]{16}|gh[pousr]_\w{36,}|xox[abprs]-[\w-]{10,}|glpat-[\w-]{16,}|hf_\w{20,}|ya29\.[\w-]{20,}|SG\.[\w-]{10,}\.[\w-]{10,}|npm_\w{30,}|AIza[\w-]{35}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,})/g,
    'key',
  );
  yield* finds(text, KEY_BLOCK, 'key');
  yield* finds(text, /\bBearer ([\w.~+/=-]{16,})/g, 'key');
  yield* finds(
    text,
    /(?:API ?キー|API[ _-]?key|アクセスキー|秘密鍵|シークレット|(?:secret|access|client)(?:[ _-]?(?:access|key|secret|token|id))*|token|トークン)["']? ?(?:は|is|[:=]) ?[「"'`]?([\w./+=-]{12,})/gi,
    'key',
  );
}

/** The lines between the two marks go with them, also where the second was cut off. */
const KEY_BLOCK =
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----(?:(?:(?!-----BEGIN)[^]){0,6000}?-----END [A-Z ]{0,20}-----|(?:\s+[\w+/=]{16,})*)/g;

/** What the law on personal information calls for special care, and pay where a figure stands by. */
const SENSITIVE =
  /病名|病歴|診断書|うつ病|持病|通院|[入退]院|がん(?=[のでとに治])|手術(?!室)|発達障害|自己破産|(?:セク|パワ)ハラ(?!防止|対策|研修)|離婚|休職|労災|障害者手帳|妊娠|前科|逮捕|生活保護|滞納|(?:基本給|給与|給料|月給|年収|賞与|手取り|支給額)[^\d\n]{0,6}\d(?:[\d,]{3,}|[\d.]*万)|癌|糖尿病|適応障害|統合失調|人工透析|\bdiagnosed with\b|\bsalary\b[^\d\n]{0,6}\d[\d,]{3,}/gi;

const CONFIDENTIAL =
  /[社部対]外秘|関係者限り|取扱注意|極秘|機密|未公開|未発表|公表前|原価|仕入れ?値|仕切り?値|見積(?:も?り)?(?:書|額|金額|単価)|見積(?!も?り)|見積も?り[^\n。]{0,8}?\d[\d,.]*[万億]?円|[内丸]密|丸秘|\(秘\)|(?:発表|リリース|公開)前|顧客名簿|人事評価|人事考課|査定|給与明細|懲戒|退職勧奨|\bconfidential\b|\btrade secret|\btop secret\b|\bNDA\b|\bdo not (?:share|distribute)\b|\binternal use only\b|\bunpublished\b|\bcost price\b|\bperformance review\b/gi;

/** A word as its owner wrote it, whatever its width or case. */
const wordPattern = (word: string) => new RegExp(fold(word.trim()).text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');

/** Everything to be thought over before a text is handed to an AI, in the order in which it stands. */
export const inspect = (text: string, ownWords: readonly string[] = []): Hit[] =>
  inspectPart(text, ownWords, 0, text.length, { kinds: [], by: '' });

/**
 * The hits of a text whose part between `from` and `to` is read for the first time: what stands around it lets a pattern see
 * what it reaches into.
 */
function inspectPart(original: string, ownWords: readonly string[], from: number, to: number, table: Columns): Hit[] {
  const folded = fold(original);
  // Where in the folded text that part begins and ends.
  const [first, last] = [from, to].map((place) => folded.at.findIndex((each) => each >= place));
  const hits = [...allFinds(folded.text, ownWords), ...columns(folded.text.slice(0, last), first ?? 0, table)].map(
    (find) => hitOf(original, folded, find),
  );
  // What was masked already is not masked again.
  const masked = [...folded.text.matchAll(PLACEHOLDER)].map(({ 0: found, index }) =>
    unfold(folded, index, index + found.length),
  );
  return settle(hits.filter(({ start, end }) => !masked.some((place) => start < place.end && place.start < end)));
}

function hitOf(original: string, folded: Folded, [kind, from, to]: Find): Hit {
  const { start, end } = unfold(folded, from, to);
  return { kind, level: LEVELS[kind], start, end, text: original.slice(start, end) };
}

function* allFinds(text: string, ownWords: readonly string[]): Generator<Find> {
  // Before what knows nothing of them but that they are long.
  for (const pattern of IDENTITIES) yield* finds(text, pattern, 'identity');
  yield* longNumbers(text);
  yield* secrets(text);
  yield* telephones(text);
  yield* finds(text, /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g, 'email');
  yield* addresses(text);
  yield* accounts(text);
  yield* births(text);
  for (const [start, end] of names(text)) yield ['name', start, end];
  yield* finds(text, CONFIDENTIAL, 'confidential');
  // ㊙ is folded to its letter.
  yield* finds(text, /(?:^|[^一-龠])(秘)(?![一-龠める])/g, 'confidential');
  yield* finds(text, SENSITIVE, 'sensitive');
  for (const word of ownWords) if (word.trim() !== '') yield* finds(text, wordPattern(word), 'own-word');
}

/** Where hits overlap, the graver one stands, then the longer one. */
function settle(hits: readonly Hit[]): Hit[] {
  const gravest = [...hits].sort(
    (a, b) =>
      ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken: Hit[] = [];
  for (const hit of gravest)
    if (!taken.some((other) => hit.start < other.end && other.start < hit.end)) taken.push(hit);
  return taken.sort((a, b) => a.start - b.start);
}

/** Letters of a slice, how far slices reach into each other, and how much longer one may become so that nothing is cut. */
const SLICE = 4000;
const OVERLAP = 200;
const LONGER = 8000;

/** Where a slice ends: behind a line, a sentence or a word, and never inside a key that goes over lines. */
function endOf(text: string, from: number): number {
  let end = from + SLICE;
  if (end >= text.length) return text.length;
  const near = text.indexOf('\n', end);
  if (near >= 0 && near < end + OVERLAP) end = near + 1;
  else {
    const at = text.slice(end, end + LONGER).search(/[\s。]/);
    end = at < 0 ? Math.min(text.length, end + LONGER) : end + at + 1;
  }
  const open = from + text.slice(from, end).lastIndexOf('-----BEGIN');
  const close = open < from ? -1 : text.slice(open, open + LONGER).search(/-----END[^\n]*/);
  if (close < 0) return end;
  const least = Math.max(end, Math.min(text.length, open + close + OVERLAP));
  // Not in the middle of a line, which may be one of a table.
  const line = text.slice(least, least + LONGER).indexOf('\n');
  return line < 0 ? least : least + line + 1;
}

/**
 * The same for a long text, slice by slice, so that whoever calls it can let the page breathe in between. Each step gives
 * the hits of its slice; nothing is given twice.
 */
export function* inspectInSlices(original: string, ownWords: readonly string[] = []): Generator<Hit[]> {
  const table: Columns = { kinds: [], by: '' };
  let last = 0;
  let from = 0;
  do {
    const end = endOf(original, from);
    const start = Math.max(0, from - OVERLAP);
    const hits = inspectPart(original.slice(start, end + OVERLAP), ownWords, from - start, end - start, table)
      .map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start }))
      // What begins in the next slice is found there, whole.
      .filter((hit) => hit.start >= last && (hit.start < end || end === original.length));
    yield hits;
    last = hits.reduce((furthest, hit) => Math.max(furthest, hit.end), Math.max(last, end));
    from = end;
  } while (from < original.length);
}
