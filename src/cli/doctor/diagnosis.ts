/** One thing that was looked at. */
export interface Diagnosis {
  /** `wrong`: the gate does not work, or not always. `unknown`: it could not be looked at. `note`: worth to be known. */
  readonly state: 'good' | 'note' | 'wrong' | 'unknown';
  readonly about: 'program' | 'workflow' | 'policy' | 'required check' | 'actions' | 'secrets' | 'version' | 'owners';
  /** A full sentence. Text of the repository may be inside: whoever prints it escapes it. */
  readonly message: string;
  /** `PATH` or `PATH:LINE`. */
  readonly place?: string;
  /** A command, or what to write. */
  readonly remedy?: string;
}
