import type { Finding } from '../../findings/finding.ts';
import type { Assessment } from '../../review/standards/assess.ts';
import { pathOnOneLine, plainLine } from '../escape.ts';
import { csvRow } from '../lists/csv.ts';
import { regionOf } from '../sarif/region.ts';

const header = [
  ...['standard', 'version', 'control', 'title', 'state', 'reason', 'rules'],
  ...['finding_rule', 'severity', 'path', 'line', 'message', 'fingerprint', 'accepted_by', 'accepted_until', 'accepted_because'],
];

/** A row for each finding of a control, accepted ones included; of a control without any, one row (RFC 4180). */
export const renderAssessmentCsv = ({ standard, controls, result }: Assessment): string => {
  const cells = ({
    ruleId,
    severity,
    message,
    fingerprint,
    location: { path, range },
    suppression,
  }: Finding): readonly (string | number)[] => [
    ruleId,
    severity,
    pathOnOneLine(path),
    regionOf(result.files.get(path), range).startLine,
    plainLine(message),
    fingerprint,
    suppression?.by ?? '',
    suppression?.until ?? '',
    plainLine(suppression?.reason ?? ''),
  ];
  const rows = controls.flatMap(({ id, title, state, reason, rules, findings, waived }) => {
    const own = [standard.title, standard.version, id, title, state, reason, rules.join(' ')];
    const found = [...findings, ...waived].map(finding => [...own, ...cells(finding)]);
    return found.length === 0 ? [[...own, ...Array<string>(header.length - own.length).fill('')]] : found;
  });
  return [header, ...rows].map(csvRow).join('');
};
