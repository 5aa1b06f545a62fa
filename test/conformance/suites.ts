import { cel } from './cel.ts';
import { dockerfileParser } from './dockerfile-parser.ts';
import { helmCharts } from './helm-charts.ts';
import { helmFunctions } from './helm-functions.ts';
import { kustomize } from './kustomize.ts';
import { openSuite } from './open-suite.ts';
import { podSecuritySuite } from './pod-security.ts';
import { policyController } from './policy-controller.ts';
import { rbac } from './rbac.ts';
import { rego } from './rego.ts';
import { scannerReports } from './scanner-reports.ts';
import { selectors } from './selectors.ts';
import { sigstoreConformance } from './sigstore-conformance.ts';
import type { OpenSuite } from './suite.ts';

/** Every suite by the name of its folder in the corpus. A new one is a file beside this and a line here. */
export const suites: ReadonlyMap<string, OpenSuite> = new Map([
  ['cel', openSuite(cel)],
  ['dockerfile-parser', openSuite(dockerfileParser)],
  ['helm-charts', openSuite(helmCharts)],
  ['helm-functions', openSuite(helmFunctions)],
  ['kustomize', openSuite(kustomize)],
  ['pod-security', openSuite(podSecuritySuite)],
  ['policy-controller', openSuite(policyController)],
  ['rbac', openSuite(rbac)],
  ['rego', openSuite(rego)],
  ['scanner-reports', openSuite(scannerReports)],
  ['selectors', openSuite(selectors)],
  ['sigstore-conformance', openSuite(sigstoreConformance)],
]);
