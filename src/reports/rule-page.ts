const documents = (version: string): string => `https://github.com/tidewaiter/tidewaiter/blob/v${version}/docs`;

/** Guides that tell of rules which have no page of their own. */
const guides: Readonly<Record<string, string>> = { 'image-signing': 'image-signing', org: 'organization-rules' };

/** Where the rule pages of a version are published; what the signing gate refuses has its guide, and so have an organization's own rules. */
export const rulePage = (ruleId: string, version: string): string =>
  `${documents(version)}/${guides[ruleId.split('/', 1)[0] ?? ''] ?? `rules/${ruleId}`}.md`;

/** Where the families of a version are told of. */
export const familyPage = (version: string): string => `${documents(version)}/families.md`;
