/** How bad it is when the finding is true. Rubric: what can an attacker do, and what must he already have? */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** How sure the rule is that the finding is true. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** Negative when `a` is worse than `b`; sorts most severe first. */
export const compareSeverity = (a: Severity, b: Severity): number => severities.indexOf(a) - severities.indexOf(b);

/** True when `severity` is at least as bad as `threshold`. */
export const isAtLeast = (severity: Severity, threshold: Severity): boolean => compareSeverity(severity, threshold) <= 0;

/** A severity as a number that is higher the worse it is, from 0, for facts of findings. */
export const severityDegree = (severity: Severity): number => severities.length - 1 - severities.indexOf(severity);

/** The more severe of the two; `a` when there is only that. */
export const worseSeverity = (a: Severity, b: Severity | undefined): Severity => (b === undefined || isAtLeast(a, b) ? a : b);
