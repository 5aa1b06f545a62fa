const documents = (version: string): string => `https://github.com/tidewaiter/tidewaiter/blob/v${version}/docs`;

/** Where the rule pages of a version are published; what the signing gate refuses has its guide. */
export const rulePageAddress = (ruleId: string, version: string): string =>
  `${documents(version)}/${ruleId.startsWith('image-signing/') ? 'image-signing' : `rules/${ruleId}`}.md`;

/** Where the families of a version are told of. */
export const familyPageAddress = (version: string): string => `${documents(version)}/families.md`;
