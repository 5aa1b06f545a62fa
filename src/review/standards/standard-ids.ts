/** The standards by what `tidewaiter report --standard` calls them. */
export const standardIds = ['cis-docker', 'cis-kubernetes', 'nsa-cisa', 'pss', 'mitre'] as const;

export type StandardId = (typeof standardIds)[number];
