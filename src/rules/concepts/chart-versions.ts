/**
 * True for a range of versions of a chart that has no upper end: `*`, `>=1.2`, `x`, `>1 || <3`. Source: Masterminds/semver, "Basic
 * Comparisons".
 */
export const isLooseRange = (range: string): boolean => {
  const text = range.trim();
  if (/\$\{|\{\{/u.test(text)) return false;
  return text.split('||').some(part => {
    const bounds = part.trim();
    if (/^[*xX](?:\.[*xX]){0,2}$/u.test(bounds) || bounds === '') return true;
    return /^[>!]/u.test(bounds) && !/<|(?:^|\s)[~^=\d]|\s-\s/u.test(bounds.replace(/^[>!]=?\s*\S+/u, ''));
  });
};
