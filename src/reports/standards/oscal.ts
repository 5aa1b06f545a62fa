import { hash } from 'node:crypto';
import type { Finding } from '../../findings/finding.ts';
import type { AssessedControl, Assessment } from '../../review/standards/assess.ts';
import type { Standard } from '../../review/standards/controls.ts';
import { plainLine, shorten } from '../escape.ts';
import { maxShownMessage } from '../limits.ts';
import { regionOf } from '../sarif/region.ts';
import { suppressionWords } from '../words/suppression-words.ts';

/** The release of NIST's OSCAL whose assessment-results model is written. */
const oscalVersion = '1.1.3';

/** When and of what a report is. */
export interface OscalMeta {
  /** RFC 3339, with an offset. */
  readonly time: string;
  readonly paths: readonly string[];
  /** Of Tidewaiter. */
  readonly version: string;
  /** What its title says after the standard's name. */
  readonly of: string;
  /** What was judged, as a full sentence. */
  readonly judged: string;
}

/** A UUID that is the same for the same words (RFC 9562, version 5 in form), so that two reports of one state can be compared. */
const uuidOf = (...words: readonly string[]): string => {
  const digits = hash('sha1', `tidewaiter\0${words.join('\0')}`, 'hex');
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};

/** A control's name as a token: a letter first, then letters, digits, `.`, `-` and `_` (OSCAL, datatype TokenDatatype). */
const tokenOf = (standard: string, id: string): string => `${standard}-${id.replaceAll(/[^\p{L}\p{N}.\-_]+/gu, '_')}`;

const line = (text: string): string => shorten(plainLine(text), maxShownMessage);

/** A finding as OSCAL observes it. */
export interface ObservedFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly fingerprint: string;
  /** Where it is: the file, and its line. */
  readonly path: string;
  readonly line: number;
  /** Set for one that is accepted: by what, and why. */
  readonly accepted?: { readonly words: string; readonly reason: string | undefined };
}

/** A control with all that was found for it, accepted findings last. */
export interface ObservedControl extends Pick<AssessedControl, 'id' | 'title' | 'state' | 'reason' | 'rules'> {
  readonly findings: readonly ObservedFinding[];
}

/** What OSCAL has of a control: what was seen, what follows, and of what is accepted the risk. */
const controlParts = (control: ObservedControl, standard: Standard, { time }: OscalMeta) => {
  const { id, title, state, reason, findings, rules } = control;
  const observed = ({ ruleId, severity, message, fingerprint, path, line: at, accepted }: ObservedFinding, index: number) => ({
    uuid: uuidOf('observation', standard.id, id, String(index), fingerprint, path),
    title: ruleId,
    description: line(message),
    props: [
      { name: 'severity', ns: 'https://github.com/tidewaiter/tidewaiter', value: severity },
      { name: 'fingerprint', ns: 'https://github.com/tidewaiter/tidewaiter', value: fingerprint },
    ],
    methods: ['TEST'],
    types: ['finding'],
    'relevant-evidence': [{ description: line(`${path}:${at}`) }],
    collected: time,
    ...(accepted && { remarks: line(accepted.words) }),
  });
  const summary = {
    uuid: uuidOf('observation', standard.id, id),
    title: `Control ${id}`,
    description: line(reason),
    methods: [state === 'not-assessable' ? 'UNKNOWN' : 'TEST'],
    types: ['control-objective'],
    collected: time,
    ...(rules.length > 0 && { remarks: `Rules: ${rules.join(', ')}` }),
  };
  const observations = [summary, ...findings.map(observed)];
  const waived = findings.flatMap((finding, index) => (finding.accepted ? [{ finding, index }] : []));
  const risks =
    waived.length === 0
      ? []
      : [
          {
            uuid: uuidOf('risk', standard.id, id),
            title: `Accepted findings of control ${id}`,
            description: `${waived.length} accepted by comments or waivers.`,
            statement: line(waived.map(({ finding }) => finding.accepted?.reason ?? 'no reason given').join('; ')),
            status: 'deviation-approved',
            'related-observations': waived.map(({ finding, index }) => ({ 'observation-uuid': observed(finding, index).uuid })),
          },
        ];
  const isSatisfied = state === 'passes' || state === 'partly';
  const finding = {
    uuid: uuidOf('finding', standard.id, id),
    title: `${id}${title === '' ? '' : ` ${title}`}`,
    description: line(reason),
    target: {
      type: 'objective-id',
      'target-id': tokenOf(standard.id, id),
      status: {
        state: isSatisfied ? 'satisfied' : 'not-satisfied',
        reason: state === 'fails' ? 'fail' : state === 'passes' ? 'pass' : 'other',
        remarks: line(reason),
      },
    },
    'related-observations': observations.map(({ uuid }) => ({ 'observation-uuid': uuid })),
    ...(risks.length > 0 && { 'related-risks': risks.map(({ uuid }) => ({ 'risk-uuid': uuid })) }),
  };
  // Why no finding: a control that nobody could judge is neither satisfied nor not.
  return { observations, risks, findings: state === 'not-assessable' ? [] : [finding] };
};

/** A report on a standard as OSCAL assessment results. What could not be assessed is an observation without a finding, which says why. */
export const renderOscal = ({ standard, controls, result }: Assessment, meta: Omit<OscalMeta, 'of' | 'judged'>) => {
  const asObserved = ({ ruleId, severity, message, fingerprint, location: { path, range }, suppression }: Finding): ObservedFinding => ({
    ruleId,
    severity,
    message,
    fingerprint,
    path,
    line: regionOf(result.files.get(path), range).startLine,
    ...(suppression && {
      accepted: { words: suppressionWords(suppression, { text: plainLine, reason: plainLine }), reason: suppression.reason },
    }),
  });
  const observed = controls.map(control => ({ ...control, findings: [...control.findings, ...control.waived].map(asObserved) }));
  const judged = `Files as they stand in ${line(meta.paths.join(', '))}, judged by Tidewaiter ${meta.version}.`;
  return renderObserved(standard, observed, { ...meta, of: 'what the files of a repository say', judged });
};

/** Controls as OSCAL assessment results, whoever judged them. */
export const renderObserved = (standard: Standard, controls: readonly ObservedControl[], meta: OscalMeta) => {
  const parts = controls.map(control => controlParts(control, standard, meta));
  const risks = parts.flatMap(part => part.risks);
  const findings = parts.flatMap(part => part.findings);
  const name = `${standard.title} ${standard.version}`;
  const plan = uuidOf('plan', standard.id);
  return {
    'assessment-results': {
      uuid: uuidOf('results', standard.id, meta.time, ...meta.paths),
      metadata: {
        title: `${name}: ${meta.of}`,
        'last-modified': meta.time,
        version: meta.version,
        'oscal-version': oscalVersion,
      },
      'import-ap': {
        href: `#${plan}`,
        remarks: 'There is no plan but the command, which judges each control by the rules that speak about it.',
      },
      results: [
        {
          uuid: uuidOf('result', standard.id, meta.time, ...meta.paths),
          title: name,
          description: meta.judged,
          start: meta.time,
          end: meta.time,
          'reviewed-controls': {
            'control-selections': [
              { description: name, 'include-controls': controls.map(({ id }) => ({ 'control-id': tokenOf(standard.id, id) })) },
            ],
          },
          observations: parts.flatMap(part => part.observations),
          ...(risks.length > 0 && { risks }),
          ...(findings.length > 0 && { findings }),
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: plan,
            title: `tidewaiter report --standard ${standard.id}`,
            description: `By the rules whose pages name a control of the ${name}.`,
            rlinks: [{ href: standard.address }],
          },
        ],
      },
    },
  };
};
