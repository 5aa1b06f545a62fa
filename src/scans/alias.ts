/**
 * Advisories of distributions, which gather several flaws: what they name is in them, and is not another name of theirs. Two advisories
 * that have one flaw in common are still two.
 */
const gathers = /^(?:RHSA|RHBA|RHEA|ALAS|ALAS2|ALAS2023|ELSA|SUSE|openSUSE|USN|DSA|DLA|GLSA|RLSA|ALSA|PHSA|FEDORA|AZL|MAL|CESA)[-0-9:]/u;

const cve = /\bCVE-\d{4}-\d{4,19}\b/u;

/** The CVE id that stands in a text. */
export const cveIn = (text: string): string | undefined => cve.exec(text)?.[0];

/** All names of a flaw, the one to show first: a CVE id where there is one, else the scanner's own. */
export const aliasesOf = (id: string, others: readonly string[]): readonly [string, ...string[]] => {
  const all = gathers.test(id) ? [id] : [id, ...others.filter(other => other !== '' && !gathers.test(other))];
  const shown = all.find(name => name.startsWith('CVE-')) ?? id;
  return [shown, ...new Set(all.filter(name => name !== shown))];
};
