/**
 * People's names, by what stands around them: an honorific, a title, a label, a way of speaking, a list. Without a cue only
 * common family names are known; the rest is missed, and the page says so. Pure: folded text in, places out.
 */

/** A name's place in the folded text. */
export type Place = [start: number, end: number];

/** The commonest family names; those of one kanji only where a title or a colon stands by. */
const COMMON =
  '佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡邉|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|齋藤|斉藤|清水|山崎|阿部|池田|橋本|山下|石川|中島|前田|藤田|後藤|小川|岡田|村上|長谷川|近藤|石井|坂本|遠藤|藤井|青木|福田|三浦|西村|藤原|太田|松田|原田|岡本|中野|中川|小野|田村|竹内|金子|中山|和田|石田|上田|森田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|平野|大塚|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|菊池|佐野|大西|杉本|新井|浜田|菅原|市川|水野|小松|島田|古川|小山|高野|西田|山内|西川|五十嵐|北村|安田|中田|川口|平田|川崎|飯田|吉川|本田|久保田|沢田|服部|大谷|樋口|岩田|黒田|永井|松岡|森本|土屋|矢野|秋山|石原|大橋|松下|広瀬|吉村|荒木|大島|片山|星野|松村|馬場|浅野|小池|熊谷|大久保|野田|川村|土井|堀田|塚本|奥村|小西|寺田|西山|足立|四方|塩見|芦田|大槻|梅原|真下|嵯峨根|荻野|衣川|村岡|井関|堀江|植田|福井|河野|松原|今村|中西|松浦|石橋|上原|奥田|黒川|吉岡|川上|北川|安達|谷川|松村|大森|三宅|桑原|浅井|吉野|藤野|永田|西尾|津田|岸本|宮田|横田|渡部|岩本|片岡|川端|南部|八木|竹中|島崎|大川|福島|三好|古田|東野|内藤|榎本|関口|千葉|川島|土田|松永|児玉|早川|平井';
const SHORT = '林|森|堀|岡|辻|原|泉|東|南|谷';

/** A kanji that can be part of a name; a family's name alone, or with the given one apart. */
const LETTER = '(?![様氏殿])[一-龠々〆ヶ\\uf900-\\ufaff]';
const FAMILY = `(?:${LETTER}){1,4}`;
const GIVEN = `(?:(?:${LETTER}){1,4}|[ァ-ヶー]{1,6}|[ぁ-ん]{2,5})`;
const KATAKANA = '[ァ-ヶー]{2,10}(?:[ ・][ァ-ヶー]{1,10}){0,3}';
/** Before a name no kanji stands; there is none to look back at in every browser, so it is taken along. */
const EDGE = '(?:^|[^一-龠々])';

const TITLE =
  '(?:理事(?!長|会)|副?(?:理事長|会長|社長|店長|院長|支店長)|専務(?:理事)?|常務(?:理事)?|代表(?:取締役|理事)|事務局長|工場長|取締役|部長|次長|課長(?:補佐)?|係長|主任|所長|室長|局長|班長|監事|先生|税理士|社労士|弁護士|診断士)';
const OFFICES =
  '営業|総務|経理|人事|製造|技術|開発|企画|業務|事業|管理|生産|品質|購買|資材|物流|販売|広報|財務|法務|工場|支店|本店|本社|本部|支部|事務局|団体|組合|連合|担当|代表|統括|顧問|名誉|次期|歴代|女性|青年|若手|町内|自治|商店街|商工|地区|学校|委員|事務|員外|外部|学識|筆頭|常任|常勤|就任|退任|選任|改選|出席|欠席|各位|以上|説明';
/** What stands before a title without being a name: 営業部長, 新社長. */
const NO_TITLED = new RegExp(
  `(?:${OFFICES}|会|専務|常務|現職|課|[弊当貴御自同各]社|[新前後現]任)$|^(?:社外|独立|平|県|府|新|前|元|現|次|両|全|各|当|副|同|某|他|旧|女|大|小|中|正|名|先|主|監)$`,
);
/** What stands before 様 or さん without being anybody's name. */
const NOBODY =
  /(?:客|皆|みな|会員|株主|利用者|取引先|得意先?|患者|貴社|御社|先方|家族|旦那|大工|農家|大家|会社|企業|法人|個人|銀行|組合|農協|部署|各位|一行|施主|隣|新人|遺族|商工会|員|士|師|者|[^井]手|(?:^|[^土守古板])屋|先|店|局|院|校|主|請|監督|職人|担当|保育園|幼稚園|旅館|図書館|商店|商事|工業|食品|産業|建設|運輸|運送|印刷|製作所|工務店|電[機器]|商会|建材|金庫|企画|設備|興業|役所|役場|郵便局|仕|主人|子息|令嬢|寺|漁協|税務署|[道都府県]|[^一-龠]市|生徒|学生|読者|理事|[事社会部課係店院所局園校団班町市村区議館]長)$|^(?:苦労|馳走|[お御]?陰|遠|PTA|SE|奥|子|同|模|多|神|殿|一|異|有|左|何|親|父|母|兄|姉|弟|妹|孫|両|某|彼|嫁|各|若|姫|宮|御|上|方|名|組|人|件|社|赤|摂|監事|スタッフ|パート|アルバイト|バイト|メーカー|ユーザー|オーナー|テナント|ゲスト|ドライバー|ヘルパー|クライアント|ベンダー|メンバー|リーダー|スーパー|センター|コンビニ|ボランティア|エンドユーザー|ホテル|ヤマト|クロネコ)$/;
/** What stands behind a label without being a name. */
const NO_LABELLED =
  /^(?:住所|電話|性別|年齢|生年月日|職業|所属|役職|備考|金額|続柄|日付|押印|署名|必須|任意|不要|確認|未定|全員|役員|変更|下記|上記|別紙|同上|当日|省略|本人|各自|未記入|匿名|期限|内容|件名|場所|日時|名簿|一覧|申込|受付|登録|設定|番号|理事|監事|欠席|出席|委任状|様式|対応|記入|検印|会館|内線|外線|携帯|直通|以上|要確認|マイナンバー|フリガナ|メール(?:アドレス)?|アドレス|パソコン|スマホ|オブザーバー|スタッフ|メンバー|ゲスト)$|(?:部|課|係|室|担当|会|社|店|者|局|所|員|まで|とおり|なし|のみ|ため|により|につき|以上|以下|程度|名|人|株式|有限|一覧|番号|額|費|料|済|案|書|表|込|別|等)$/;

const g = (pattern: string) => new RegExp(pattern, 'g');
const CALLED = g(
  `((?:${LETTER}){1,6}(?: ${GIVEN})?|${KATAKANA}|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3}) ?(?:様(?![々式子相態な])|さま(?!ざ)|氏(?!名)|さん|ちゃん(?!と)|殿|くん(?![でだ])|君(?=[はがをにの、。お]))`,
);
/** In hiragana alone only a whole word that さん ends: たなかさんは, not たくさん or さんか. */
const SPELT = g('(?:^|[^ぁ-んー])([ぁ-ん]{2,4})さん(?=[はがをにのとへも、。」 \\n]|です|から|$)');
const NO_SPELT =
  /(?:みな|たく|だれ|お(?:かあ|とう|じい|ばあ|にい|ねえ|く|いしゃ|まわり|きゃく|となり)|(?:かあ|とう|じい|ばあ|にい|ねえ|ぼう|じょう|おく))$/;
const TITLED = g(`${EDGE}((?:${COMMON})(?:${LETTER}){1,3}?|(?:${LETTER}){1,3}?)${TITLE}(?![会職級室印])`);
const BEHIND_TITLE = g(`${TITLE}(?: |の)((?:${COMMON}|${SHORT})(?: ?(?:${LETTER}){1,3})?)(?![一-龠々])`);
/** Any other name behind a title and a space. */
const BEHIND = g(`${TITLE} ((?:${LETTER}){1,3} (?:${LETTER}){1,3}|(?:${LETTER}){2,4})(?=$|[\\s、。(はがをに])`);
const NO_BEHIND =
  /挨拶|報告|説明|選[任出]|[就退辞]任|会議|議[事案題長決]|[出欠]席|代理|承認|[決裁]定|不在|交代|候補|経験|補佐|対応|確認|依頼|一任|指示|専決|[閉開司]会|進行|講評|質疑|答弁|方針|予算|計画|給与|報酬|手当|会社|組合|[各以同]|年|[月日時分名印殿職]$/;
/** A duty and who has it, said in a sentence. */
const HAS_DUTY = g(
  `(?:受付|司会|担当|会計|書記|議長|記録|案内|進行|講師|当番|幹事)(?:は|が|を|に) ?((?:${COMMON})(?:(?!${TITLE})${LETTER}){0,3})(?![一-龠々ァ-ヶー])`,
);
const SPEAKS = g(
  `${EDGE}((?:${COMMON}|${SHORT})(?:(?!${TITLE})${LETTER}){0,3}) ?(?=[「:→]|です[。、]|でございます|(?:から|より)(?:説明|報告|提案|発言|質問|指摘|連絡|意見)|まで(?=\\(|ご?連絡|お))`,
);
const BRACKETED = g(`(?:事務局|担当|話者 ?\\d*|[者員長])\\(((?:${COMMON})(?:${LETTER}){0,2})\\)`);
const OFFICED = g(`${EDGE}((?:${COMMON})(?:${LETTER}){0,2})\\((?:${OFFICES}|${TITLE})`);
const INTRODUCED = g(`${EDGE}(${FAMILY}(?: ?${GIVEN})?)と(?:申し|もうし)ます`);
const WHOLE = g(
  `${EDGE}((?:${COMMON}) ?(?:${LETTER}){0,2}[子美太郎一二三男夫雄介助香恵江代枝奈花樹斗翔輔彦之幸明博浩弘宏隆誠実健豊勇茂清昇和昭治志史也哉紀希乃愛真徹剛聡亮修稔勝久敏秀義由裕洋祐哲穂織佳沙])(?![一-龠々ァ-ヶー])`,
);
const LABEL = g(
  '(?:(?:氏 ?名|お?名前|お客様|フリガナ|ふりがな|担当者?|代表者|責任者|連絡先|宛名|宛先|差出人|記録者?|書記|議長|司会|出席者?|欠席者?|発言者|作成者?|記入者|申込者|申請者|世帯主|口座名義人?|参加者|受講者|契約者|署名人)(?:名|氏名)?(?:\\([^()\\n]{1,8}\\))?(?: ?[:=→】\\]] ?\\n?|[ \\t])|(?:受付|会計|講師|理事|監事|幹事|説明者|報告者|名義) ?: ?)(?=([^\\n:「」]{1,80}))',
);
const ALONE = new RegExp(
  `^ ?(?:(?:理事|監事|書記|議長) )?(${FAMILY}(?: ?${GIVEN})?|[ァ-ヶー]{2,10}[ ・]?[ァ-ヶー]{0,10}|[ぁ-ん]{2,6} [ぁ-ん]{2,6})(?=$|[ 。(])`,
);
const ROSTER = new RegExp(
  `^[ \\t\\d.・、,"-]{0,8}(?:(?:${TITLE}|理事|書記) )?(${FAMILY} (?:${LETTER}){1,3}|${FAMILY} [ぁ-んァ-ヶー]{2,5})(?=$|[ \\t,、(:"])`,
);
/** Lines of a table that look like family and given name. */
const NO_ROSTER =
  /[月火水木金土日]曜|[都道府県市区町店社部課]$|^(?:日時|場所|議題|受付|締切|期限|期間|目的|対象|方法|料金|費用|内容|東京|大阪|京都|名古屋|神戸|会場|主催) /;

/** The commonest family names in Latin letters, which tell a name from any two capitals. */
const ROMAN =
  'Sato|Suzuki|Takahashi|Tanaka|Ito|Watanabe|Yamamoto|Nakamura|Kobayashi|Kato|Yoshida|Yamada|Sasaki|Yamaguchi|Matsumoto|Inoue|Kimura|Saito|Shimizu|Yamazaki|Abe|Ikeda|Hashimoto|Yamashita|Ishikawa|Nakajima|Maeda|Fujita|Goto|Ogawa|Okada|Murakami|Hasegawa|Kondo|Ishii|Sakamoto|Endo|Aoki|Fukuda|Miura|Nishimura|Fujiwara|Ota|Matsuda|Harada|Okamoto|Nakano|Nakagawa|Ono|Tamura|Takeuchi|Wada|Ishida|Ueda|Morita|Shibata|Sakai|Yokoyama|Miyazaki|Uchida|Takagi|Ando|Taniguchi|Maruyama|Imai|Shiomi|Ashida';
const POST = 'President|Chair(?:man|woman|person)?|Director|Secretary|Treasurer|Professor|Manager';

const ENGLISH: readonly RegExp[] = [
  g(
    `\\b((?!(?:The|Our|And|Dear|From|Contact|Ask|Call|Tell|With|For|Mr|Mrs|Ms|Miss|Dr|${POST})\\b)(?:[A-Z][a-z]+|[A-Z]\\.) (?:${ROMAN}))\\b`,
  ),
  g(`\\b((?:${ROMAN}) [A-Z][a-z]*(?:ko|ro|ichi|hiro|uki|shi|suke|ji|ya|mi|ka|ta|ki))\\b`),
  g(`\\b(?:${POST}) (${ROMAN})\\b`),
  /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? ((?:[A-Z]\. ?)?(?:O['’]|Mc|Mac)?[A-Z][a-z]+(?:[ -](?!The\b|And\b|Your\b|We\b|I\b)(?:O['’]|Mc|Mac)?[A-Z][a-z]+){0,2})/g,
  /\b([A-Z][a-z]{2,12})[- ](?:san|sama|kun|sensei)\b/g,
  /\bDear ((?!Sir|Madam|All|Team|Member|Customer|Colleague|Supplier|Friend|Guest|Valued|Partner|Resident|Buyer|Neighbou?r|Parent|Student|Reader)[A-Z][a-z]+(?: [A-Z][a-z]+)?),/g,
  /\b(?:regards|sincerely|wishes|thanks)[,.]?\s{1,3}((?!The\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[\n,]|$)/g,
  /\b(?:[Nn]ame|[Cc]ontact(?: person)?|[Aa]ttn\.?|[Ff]rom|[Cc]ustomer|[Cc]lient|[Mm]ember|[Ee]mployee) ?: ?([A-Z][A-Za-z]+ (?!(?:Name|Department|Office|Team|Desk|Service|Centre|Center|Chamber|Association)\b)[A-Z][A-Za-z]+)\b(?! [A-Z]| (?:Co|Ltd|Inc|Federation|Association|Agency|Office|Department|Chamber|Society))/g,
];

/** Who was there, in one line. */
const PRESENT = /\b(?:Attendees?|Participants?|Present|Apologies|Signed(?: by)?) ?: ?(?=([^\n]{1,200}))/gi;
const FULL = /^ ?([A-Z][a-z]+(?: [A-Z]\.?)? [A-Z][a-z]+)\.?$/;

function* found(text: string, pattern: RegExp): Generator<[...Place, string]> {
  for (const { 0: whole, 1: name = '', index } of text.matchAll(pattern)) {
    const start = index + whole.indexOf(name);
    if (name !== '') yield [start, start + name.length, name];
  }
}

/** Where people are named. */
export function* names(text: string): Generator<Place> {
  for (const [start, end, name] of found(text, CALLED)) {
    // A company is called 様 too.
    if (name.startsWith('社') && text[start - 1] === '会') continue;
    // What stands before the space may be the end of a date, of a heading, of an office.
    const space = name.indexOf(' ');
    const family = name.slice(0, Math.max(0, space));
    const cut =
      space > 0 &&
      (/^[日年月]$|[部課係室店社局]$|^(?:御礼|件名|各位|宛先|差出人)$/.test(family) ||
        /\d$/.test(text.slice(0, start)));
    const rest = cut ? name.slice(space + 1) : name;
    // 営業部山田様, 本日佐藤様: other words run on into the name.
    const own = (rest.length > 4 && SURE.exec(rest)?.[0]) || rest;
    if (!NOBODY.test(own) && !/会社[^ ]*$/.test(rest)) yield [end - own.length, end];
  }
  for (const [start, end, name] of found(text, SPELT)) if (!NO_SPELT.test(name)) yield [start, end];
  for (const [start, end, name] of found(text, TITLED))
    if (!NO_TITLED.test(name) && !NOBODY.test(name)) yield [start, end];
  for (const [start, end, name] of found(text, BEHIND))
    if (!NO_BEHIND.test(name) && !NO_TITLED.test(name) && !NOBODY.test(name)) yield [start, end];
  for (const pattern of [BEHIND_TITLE, HAS_DUTY, SPEAKS, BRACKETED, OFFICED, INTRODUCED, WHOLE, ...ENGLISH])
    for (const [start, end] of found(text, pattern)) yield [start, end];
  yield* listed(text, LABEL, /([、,/\t()]|・(?=[一-龠]))/, ALONE);
  yield* listed(text, PRESENT, /(,| and )/, FULL);
  yield* rosters(text);
}

/** A known family name, and at most a given one. */
const SURE = new RegExp(`(?:${COMMON})(?: ?${LETTER}){0,3}$`);
const TITLED_END = g(`(?:${TITLE}|理事)$`);

/** Names that stand in a row behind a label. */
function* listed(text: string, labels: RegExp, apart: RegExp, one: RegExp): Generator<Place> {
  for (const { 0: label, 1: rest = '', index } of text.matchAll(labels)) {
    let at = index + label.length;
    for (const part of rest.split(apart)) {
      const name = (one.exec(part)?.[1] ?? '').replace(TITLED_END, '');
      const start = at + part.indexOf(name);
      if (name !== '' && !NO_LABELLED.test(name) && !NOBODY.test(name) && !NO_TITLED.test(name))
        yield [start, start + name.length];
      at += part.length;
    }
  }
}

/** A line with nothing but what may be a name. */
const BARE = new RegExp(`^[ \\t\\d.・、-]{0,8}((?:${LETTER}){2,5}|[A-Z][a-z]+(?: [A-Z]\\.)? [A-Z][a-z]+)$`);
const KNOWN = new RegExp(`^(?:${COMMON})|\\b(?:${ROMAN})$`);

const BEGINS_WITH_TITLE = new RegExp(`^${TITLE} `);

/** Names that stand under each other: three lines or more are a list of people, where half of them are surely names. */
function* rosters(text: string): Generator<Place> {
  let run: Place[] = [];
  let sure = 0;
  let at = 0;
  for (const each of [...text.split('\n'), '\n']) {
    const apart = ROSTER.exec(each);
    const match = apart ?? BARE.exec(each);
    const name = match?.[1] ?? '';
    if (match && !NO_ROSTER.test(name) && !BEGINS_WITH_TITLE.test(name)) {
      const start = at + match[0].length - name.length;
      run.push([start, start + name.length]);
      if (apart || KNOWN.test(name)) sure++;
    } else if (each.trim() !== '' || each === '\n') {
      if (run.length >= 3 && sure * 2 >= run.length) yield* run;
      [run, sure] = [[], 0];
    }
    at += each.length + 1;
  }
}
