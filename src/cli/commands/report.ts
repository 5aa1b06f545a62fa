import { profileEverywhere } from '../../policy/profile.ts';
import { jsonLine } from '../../reports/escape.ts';
import { renderAssessmentCsv } from '../../reports/standards/assessment-csv.ts';
import { renderAssessmentPage } from '../../reports/standards/assessment-page.ts';
import { renderAssessmentText } from '../../reports/standards/assessment-text.ts';
import { renderOscal } from '../../reports/standards/oscal.ts';
import type { Paint } from '../../reports/terminal.ts';
import { scanFiles } from '../../review/scan.ts';
import { type Assessment, assess } from '../../review/standards/assess.ts';
import { standards } from '../../review/standards/controls.ts';
import type { StandardId } from '../../review/standards/standard-ids.ts';
import { watchedRules } from '../../review/standards/watched-rules.ts';
import { allRules } from '../../rules/catalog.ts';
import { unreadFiles } from '../../verdict/coverage.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { forTerminal, writeProblem } from '../terminal-output.ts';
import { unreadWords } from '../unread-files.ts';
import { writeResult } from '../write-result.ts';
import { readPaths, refuseUnjudged } from './scan.ts';

/** `tidewaiter report`: what files as they stand say of each control of a standard. All rules run, whatever the profile, unless one is named. */
export const report = async (request: CliRequest): Promise<number> => {
  const { texts, review, ports } = await readPaths(request);
  const { rules, lookedAt } = watchedRules(allRules);
  const { policy } = review;
  const asked = {
    ...policy,
    ...(request.profile === undefined && { profile: profileEverywhere('strict') }),
    // Why: a standard has no threshold below which a finding does not count.
    thresholds: { ...policy.thresholds, report: 'info' as const },
  };
  const result = await scanFiles(texts, { ...review, rules, policy: asked }, ports);
  const assessment = assess(standards[asStandard(request)], { result, lookedAt, rules });
  await writeResult(request, paint => render(request, assessment, paint));
  await writeProblem(unreadWords(request.operands, unreadFiles(result.coverage.entries)));
  refuseUnjudged(request, result);
  return 0;
};

/** The command line has refused a report without a standard. */
const asStandard = ({ standard }: CliRequest): StandardId => {
  if (standard === undefined) throw new Error('A report names a standard.');
  return standard;
};

const render = (request: CliRequest, assessment: Assessment, paint: Paint): string => {
  const time = new Date().toISOString();
  switch (request.format) {
    case 'html':
      return renderAssessmentPage(assessment, request.operands, time.slice(0, 10), version);
    case 'csv':
      return renderAssessmentCsv(assessment);
    case 'oscal':
      return jsonLine(renderOscal(assessment, { time, paths: request.operands, version }));
    default:
      return forTerminal(renderAssessmentText(assessment, paint), request.output);
  }
};
