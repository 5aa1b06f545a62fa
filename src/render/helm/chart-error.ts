/** Why a chart cannot be loaded, in Helm's words. */
export class ChartError extends Error {}
