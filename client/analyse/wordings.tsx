import type { Wording } from './board.ts';
import type { Words } from './figure-words.ts';
import type { Row } from './view.ts';

type Group = { editions: string[]; wording: Wording };

/** Wordings that are the same, together. */
const groupsOf = (wordings: readonly Wording[]): Group[] => {
	const groups: Group[] = [];
	for (const wording of wordings) {
		const same = groups.find(({ wording: { text, help } }) => text === wording.text && help === wording.help);
		if (same) same.editions.push(wording.edition);
		else groups.push({ editions: [wording.edition], wording });
	}
	return groups;
};

/** What was asked in each edition. */
export const Wordings = ({ row, words }: { row: Row; words: Words }) => {
	const { t, label, list } = words;
	const groups = groupsOf(row.wordings);
	if (groups.length === 0) return null;
	const editions = list(row.wordings.map(({ edition }) => label(edition)));
	return (
		<details className="wordings">
			<summary>{t('wording.title', { editions })}</summary>
			<dl className="stack tight">
				{groups.map(({ editions: asked, wording }) => (
					<div key={wording.edition} className="stack tight">
						<dt className="small">{list(asked.map(label))}</dt>
						<dd>
							<p>{wording.text}</p>
							{wording.help !== null && <p className="small">{wording.help}</p>}
							{wording.conditional && <p className="small">{t('wording.conditional')}</p>}
						</dd>
					</div>
				))}
			</dl>
		</details>
	);
};
