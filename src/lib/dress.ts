/**
 * Puts on styles that came with a script: the content policy lets none stand in a `<style>` of ours. Safari before 16.4
 * cannot make a sheet; there a document that nobody sees reads the rules, and they go into a sheet that the page has, as
 * every policy lets a script do.
 */
export function dress(css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    document.implementation.createHTMLDocument('').head.append(style);
    const own = [...document.styleSheets].find(({ media }) => media.length === 0);
    for (const { cssText } of style.sheet?.cssRules ?? []) own?.insertRule(cssText, own.cssRules.length);
  }
}
