/**
 * The weaknesses that rules are about, by their numbers in MITRE's Common Weakness Enumeration 4.18, with the names that it has for them. Those
 * that MITRE forbids to map to (such as 16 and 1125) are none of them.
 */
const names: Readonly<Record<string, string>> = {
  '74': "Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')",
  '94': "Improper Control of Generation of Code ('Code Injection')",
  '183': 'Permissive List of Allowed Inputs',
  '200': 'Exposure of Sensitive Information to an Unauthorized Actor',
  '214': 'Invocation of Process Using Visible Sensitive Information',
  '250': 'Execution with Unnecessary Privileges',
  '252': 'Unchecked Return Value',
  '266': 'Incorrect Privilege Assignment',
  '269': 'Improper Privilege Management',
  '283': 'Unverified Ownership',
  '295': 'Improper Certificate Validation',
  '306': 'Missing Authentication for Critical Function',
  '311': 'Missing Encryption of Sensitive Data',
  '312': 'Cleartext Storage of Sensitive Information',
  '319': 'Cleartext Transmission of Sensitive Information',
  '321': 'Use of Hard-coded Cryptographic Key',
  '327': 'Use of a Broken or Risky Cryptographic Algorithm',
  '347': 'Improper Verification of Cryptographic Signature',
  '353': 'Missing Support for Integrity Check',
  '359': 'Exposure of Private Personal Information to an Unauthorized Actor',
  '489': 'Active Debug Code',
  '494': 'Download of Code Without Integrity Check',
  '522': 'Insufficiently Protected Credentials',
  '526': 'Cleartext Storage of Sensitive Information in an Environment Variable',
  '538': 'Insertion of Sensitive Information into Externally-Accessible File or Directory',
  '613': 'Insufficient Session Expiration',
  '636': "Not Failing Securely ('Failing Open')",
  '653': 'Improper Isolation or Compartmentalization',
  '668': 'Exposure of Resource to Wrong Sphere',
  '693': 'Protection Mechanism Failure',
  '732': 'Incorrect Permission Assignment for Critical Resource',
  '770': 'Allocation of Resources Without Limits or Throttling',
  '778': 'Insufficient Logging',
  '779': 'Logging of Excessive Data',
  '798': 'Use of Hard-coded Credentials',
  '829': 'Inclusion of Functionality from Untrusted Control Sphere',
  '862': 'Missing Authorization',
  '863': 'Incorrect Authorization',
  '918': 'Server-Side Request Forgery (SSRF)',
  '923': 'Improper Restriction of Communication Channel to Intended Endpoints',
  '942': 'Permissive Cross-domain Security Policy with Untrusted Domains',
  '1104': 'Use of Unmaintained Third Party Components',
  '1327': 'Binding to an Unrestricted IP Address',
  '1357': 'Reliance on Insufficiently Trustworthy Component',
  '1392': 'Use of Default Credentials',
  '1395': 'Dependency on Vulnerable Third-Party Component',
};

/** A weakness of MITRE's enumeration. */
export interface Weakness {
  /** `CWE-250`. */
  readonly id: string;
  readonly number: string;
  /** MITRE's name of it; undefined of one that no rule of ours is about. */
  readonly name: string | undefined;
}

/** The weaknesses among the references of a rule, in their order. */
export const weaknessesOf = (references: readonly string[]): readonly Weakness[] =>
  references.flatMap(reference => {
    const number = /^https:\/\/cwe\.mitre\.org\/data\/definitions\/(\d{1,5})\.html$/u.exec(reference)?.[1];
    return number === undefined ? [] : [{ id: `CWE-${number}`, number, name: names[number] }];
  });

/** `CWE-250, CWE-269`; empty where there is none. */
export const weaknessIds = (references: readonly string[] = []): readonly string[] => weaknessesOf(references).map(({ id }) => id);

/** `CWE-250 Execution with Unnecessary Privileges`. */
export const weaknessWords = ({ id, name }: Weakness): string => (name === undefined ? id : `${id} ${name}`);
