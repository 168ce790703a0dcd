type At = { inquiry: string; edition: string; number: number };

export const releasesAddress = (inquiry: string): string => `/releases/${encodeURIComponent(inquiry)}`;

/** The permanent address of a release. */
export const releaseAddress = ({ inquiry, edition, number }: At): string =>
	`${releasesAddress(inquiry)}/${encodeURIComponent(edition)}/${number}`;

/** One question of a release, group by group. */
export const questionAddress = (at: At, question: string): string =>
	`${releaseAddress(at)}?${new URLSearchParams({ question })}`;

/** The name of a file with something of a release. */
export const fileNameOf = ({ inquiry, edition, number }: At, ending: string): string =>
	`${inquiry}-${edition}-release-${number}.${ending}`;
