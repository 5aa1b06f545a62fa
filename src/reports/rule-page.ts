/** Where the rule pages of a version are published; what the signing gate refuses has its guide. */
export const rulePage = (ruleId: string, version: string): string =>
  `https://github.com/tidewaiter/tidewaiter/blob/v${version}/docs/${ruleId.startsWith('image-signing/') ? 'image-signing' : `rules/${ruleId}`}.md`;
