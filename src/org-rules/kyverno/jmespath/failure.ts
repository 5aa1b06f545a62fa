/** An expression has no value because it is wrong, or wrong for what it is asked of: Kyverno gives an error for the rule. */
export class JmesFailure extends Error {}
