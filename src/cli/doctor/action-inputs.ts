/** The inputs of the Action. A test holds them against action.yml. */
export const actionInputs = [
  'github-token',
  'comment',
  'config',
  'policy-repository',
  'policy-token',
  'image-policy',
  'fail-on',
  'report',
  'profile',
  'all-rules',
  'sarif-file',
  'html-file',
  'rendered-diff',
  'scan-results',
] as const;
