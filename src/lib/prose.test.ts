import { describe, expect, it } from 'vitest';
import { lintProse, plainText } from './prose.ts';

describe('the prose lint sees', () => {
  it.each<[string, 'ja' | 'en', string]>([
    ['ＡＩを使います。', 'ja', 'has full-width letters or digits'],
    ['ｸﾗｳﾄﾞを使います。', 'ja', 'has half-width kana'],
    ['組合で AI を使います。', 'ja', 'has a space between Japanese and Latin'],
    ['サーバに置きます。', 'ja', 'drops the long mark'],
    ['情報が漏洩します。', 'ja', 'is not the spelling of this site'],
    ['使うことができます。', 'ja', 'is longer than it needs to be'],
    ['誰でも見れる状態です。', 'ja', 'drops ら'],
    ['便利である。', 'ja', 'leaves です・ます'],
    [`${'あ'.repeat(91)}。`, 'ja', 'has 92 characters'],
    ['The the cloud.', 'en', 'has a word twice'],
    ['Utilize the cloud.', 'en', 'is not plain English'],
    ['Organize it.'.toLowerCase(), 'en', 'is American spelling'],
  ])('%s', (text, locale, says) => {
    expect(lintProse(text, locale).map((remark) => remark.says)).toContain(says);
  });

  it('nothing in plain sentences', () => {
    expect(lintProse('組合の事務所でAIを使います。サーバーは要りません。', 'ja')).toEqual([]);
    expect(lintProse('You use AI in the office. No server is needed.', 'en')).toEqual([]);
  });
});

it('markup is not prose', () => {
  expect(plainText('- **できる**ことは[第6章](/handbook/security/)と<Term id="vpn">VPN</Term>です。')).toBe(
    'できることは第6章とVPNです。',
  );
  expect(plainText('## 見出し [#id]')).toBe('見出し');
  expect(plainText("import { Term } from '~/x';")).toBe('');
});
