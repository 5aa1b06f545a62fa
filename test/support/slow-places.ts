/** Parts of the paths of test files that take long, those first that take longest. */
export const slowPlaces: readonly string[] = [
  'test/e2e-app/',
  'test/signing-live/',
  'test/app/queue/',
  'test/app/jobs/',
  'test/e2e/',
  'test/app/',
  'test/cli/',
  'test/hostile/',
  'test/delta/known-changes',
  'test/oracles/',
  'test/repository/',
  'test/conformance/',
  'test/reports/html/',
  'test/new-rule',
];

/** Those that mostly wait. Beside each other they left a third of the processors idle for minutes. */
export const waitingPlaces: readonly string[] = ['test/e2e-app/', 'test/signing-live/', 'test/app/queue/', 'test/app/judging/'];
