/** Lets the link to the other language lead to the part that is being read: headings carry the same ids in both. */
export function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]'))
    link.addEventListener('click', () => {
      const above = [...document.querySelectorAll('main :is(h2, h3, h4)[id]')].filter(
        (heading) => heading.getBoundingClientRect().top < 160,
      );
      link.hash = above.at(-1)?.id ?? '';
    });
}
