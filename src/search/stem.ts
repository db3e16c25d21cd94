/** `backups`, `backup`; `labour`, `labor`; `organisation`, `organized`: near enough for a handbook. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/our(?=.|$)/, 'or')
    .replace(/is(?=(?:e|es|ed|ing|ation|ations)$)/, 'iz')
    .replace(/(?:ations?|ies|ing|ers?|ed|es|s|e|y)$/, '')
    .replace(/(.)\1$/, '$1');
}
