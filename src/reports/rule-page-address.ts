/** Was built before there was a tag of it: until then its pages are those of the main branch, and stay so. */
const firstVersion = '0.1.0';

/** The branch or tag that has the documents of a version. */
export const documentsRef = (version: string): string => (version === firstVersion ? 'main' : `v${version}`);

const documents = (version: string): string => `https://github.com/tidewaiter/tidewaiter/blob/${documentsRef(version)}/docs`;

/** Guides that tell of rules which have no page of their own. */
const guides: Readonly<Record<string, string>> = { 'image-signing': 'image-signing', org: 'organization-rules', scans: 'scan-results' };

/** Where the rule pages of a version are published; what the signing gate refuses has its guide, and so have an organization's own rules. */
export const rulePageAddress = (ruleId: string, version: string): string =>
  `${documents(version)}/${guides[ruleId.split('/', 1)[0] ?? ''] ?? `rules/${ruleId}`}.md`;

/** Where the families of a version are told of. */
export const familyPageAddress = (version: string): string => `${documents(version)}/families.md`;
