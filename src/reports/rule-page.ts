/** Where the rule pages of a version are published. */
export const rulePage = (ruleId: string, version: string): string =>
  `https://github.com/tidewaiter/tidewaiter/blob/v${version}/docs/rules/${ruleId}.md`;
