import { PlainListing } from '../ui/listing.tsx';
import { figureRow } from './figure-rows.ts';
import { type ReleaseWords, resultInWords } from './result-words.ts';
import type { Comparison, Names } from './types.ts';

type ComparisonTableProps = { comparison: Comparison; number: number; names: Names; words: ReleaseWords };

/** As where a whole part is left out: more than these would bury what stands below. */
const mostUnfolded = 20;

const Figures = ({ comparison, number, names, words, caption }: ComparisonTableProps & { caption: string }) => {
	const { say } = words;
	const before = say('release.number', { number: comparison.number });
	return (
		<PlainListing
			caption={caption}
			columns={[{ label: say('release.figure-of') }, { label: before }, { label: say('release.number', { number }) }]}
		>
			{comparison.figures.map(({ id, before: was, after }) => {
				const figure = after ?? was;
				if (!figure) return null;
				const { title, groupName, kind } = figureRow(figure, names, say('release.whole'));
				return (
					<tr key={id}>
						<th scope="row">
							{title}
							<span className="under small">
								{say('release.kind-and-group', { kind: say(`release.kind.${kind}`), group: groupName })}
							</span>
						</th>
						<td>{was ? resultInWords(was.result, words) : say('release.not-there')}</td>
						<td>{after ? resultInWords(after.result, words) : say('release.not-there')}</td>
					</tr>
				);
			})}
		</PlainListing>
	);
};

/** The figures that are not what they were in the release before. */
export const ComparisonTable = (shown: ComparisonTableProps) => {
	const { comparison, words } = shown;
	const { say } = words;
	const count = comparison.figures.length;
	if (count === 0) return <p>{say('release.same', { before: comparison.number })}</p>;
	const caption = say('release.differs', { count, before: comparison.number });
	const figures = <Figures {...shown} caption={caption} />;
	return (
		<>
			<p>{caption}</p>
			{count <= mostUnfolded ? (
				figures
			) : (
				<details className="compared">
					<summary>{say('release.differs.show', { count })}</summary>
					{figures}
				</details>
			)}
		</>
	);
};
