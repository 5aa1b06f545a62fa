import type { FindingFacts } from '../../findings/finding.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import type { Download } from './downloads.ts';

/** What of a script that is run from an address can be compared: whose script it is is the hazard, another one of the same host is no worse. */
export const scriptFacts = ({ host, path }: Download['address'], severity: Severity): FindingFacts => ({
  value: `${host}${path}`,
  hazards: [host],
  degree: severityDegree(severity),
});
