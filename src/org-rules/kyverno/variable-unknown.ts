/**
 * An expression has no value here. `cluster`: only the cluster knows it; `policy`: it is not evaluated here; `bound`: it takes more than it may.
 */
export class VariableUnknown extends Error {
  readonly reason: 'cluster' | 'policy' | 'bound';

  constructor(reason: 'cluster' | 'policy' | 'bound', message: string) {
    super(message);
    this.reason = reason;
  }
}
