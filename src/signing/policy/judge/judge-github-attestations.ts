import type { GithubAttestationSettings } from '../../../policy/images/image-settings.ts';
import { matchesWildcard } from '../../../text/wildcard.ts';
import type { BundleSignature } from '../../evidence.ts';
import type { SignatureCheck } from '../../signature-check.ts';
import type { GithubAttestationPolicy } from '../../sigstore/github-attestation-requirement.ts';
import type { StringMatch } from '../../string-match.ts';
import { githubTrust, publicGood } from '../trust/trust-selection.ts';
import { evidenceFor, type JudgedAuthority, type Judging, noneCounts, passedBy, signerWords, undeterminedBy } from './judging.ts';

/** What GitHub's artifact attestations of an image say, by one entry of the own section. */
export const judgeGithubAttestations = (settings: GithubAttestationSettings, judging: Judging): JudgedAuthority => {
  const name = settings.source;
  const { evidence, outcome } = evidenceFor(judging, name);
  if (outcome) return outcome;
  const [publicGoodRoot, githubRoot] = [judging.trustRoots.get(publicGood), judging.trustRoots.get(githubTrust)];
  if (publicGoodRoot?.state !== 'ready') {
    const why = publicGoodRoot === undefined ? 'It was not prepared.' : publicGoodRoot.reason;
    return undeterminedBy(name, `The trust root "${publicGood}" is not known. ${why}`, [], 'Run it again when the trust root can be read.');
  }
  const roots = {
    publicGood: publicGoodRoot.material,
    ...(githubRoot?.state === 'ready' && { github: githubRoot.material }),
  };
  const policy = attestationPolicyOf(settings);
  const check = (signature: BundleSignature): SignatureCheck => {
    const requirement = judging.verifiers.githubAttestationRequirement(signature, policy, roots);
    return requirement.ok
      ? judging.verifiers.verifySigstore(signature, evidence.image, requirement.value, judging.now)
      : { state: 'refused', place: signature.place, refusal: requirement.refusal };
  };
  const checks = evidence.signatures.flatMap(signature => (signature.format === 'sigstore-bundle' ? [check(signature)] : []));
  const signatures = checks.flatMap(one => (one.state === 'verified' ? [one.signature] : []));
  const [first] = signatures;
  if (first) return passedBy(name, `Built and attested on GitHub by ${signerWords(first)}.`, checks, { signatures });
  const none = noneCounts(name, evidence, {
    checks,
    reason: `GitHub has no attestation (${settings.predicateType}) of ${settings.source} for the image.`,
    remedy: 'Attest the image in its workflow (actions/attest-build-provenance), or use one that is attested.',
    tells: 'nearest-refusal',
    at: 'registry',
  });
  // Why: one that GitHub's own instance signed could count, if its trust root were known.
  return githubRoot?.state === 'failed' && checks.length > 0
    ? undeterminedBy(name, `${none.reason} The trust root "${githubTrust}" is not known: ${githubRoot.reason}`, checks)
    : none;
};

const attestationPolicyOf = (settings: GithubAttestationSettings): GithubAttestationPolicy => {
  const [owner = '', repository] = settings.source.split('/');
  const { signerWorkflow, sourceRef, runner, issuer, predicateType } = settings;
  return {
    owner,
    issuer,
    predicateType,
    ...(repository !== undefined && { repository }),
    ...(signerWorkflow !== undefined && { signerWorkflow: workflowMatch(signerWorkflow) }),
    ...(sourceRef !== undefined && { sourceRef: patternMatch(sourceRef) }),
    ...(runner !== undefined && { runner }),
  };
};

/** A workflow by its file, at any ref when none is given. Names of repositories have no case, paths and refs have. */
const workflowMatch = (workflow: string): StringMatch => {
  const [file = '', ref] = workflow.split('@');
  const [owner = '', repository = '', ...path] = file.split('/');
  const prefix = `https://github.com/${owner}/${repository}/`;
  const rest = `${path.join('/')}@${ref ?? ''}`;
  return {
    kind: 'regExp',
    source: `${prefix}${rest}${ref === undefined ? '*' : ''}`,
    test: text => {
      const tail = text.slice(prefix.length);
      return (
        text.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase() && (ref === undefined ? tail.startsWith(rest) : tail === rest)
      );
    },
  };
};

const patternMatch = (pattern: string): StringMatch =>
  pattern.includes('*')
    ? { kind: 'regExp', source: pattern, test: text => matchesWildcard(pattern, text) }
    : { kind: 'exact', value: pattern };
