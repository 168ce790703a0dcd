import { percent } from '../analyse/figure-words.ts';
import { PlainListing } from '../ui/listing.tsx';
import { type ReleaseWords, resultInWords } from './result-words.ts';
import type { Release } from './types.ts';

type Rate = Release['content']['responseByGroup'][number]['rate'];

const Row = ({ name, rate, words }: { name: string; rate: Rate; words: ReleaseWords }) => {
	if (rate.kind !== 'value')
		return (
			<tr>
				<th scope="row">{name}</th>
				<td colSpan={3}>
					<span className="not-shown">{resultInWords(rate, words)}</span>
				</td>
			</tr>
		);
	return (
		<tr>
			<th scope="row">{name}</th>
			<td className="n">{words.numbers.count(rate.contacted)}</td>
			<td className="n">{words.numbers.count(rate.submitted)}</td>
			<td className="n strong">{percent(rate.rate, words)}</td>
		</tr>
	);
};

/** How many of those contacted submitted a return: all together, and group by group. */
export const ResponseTable = ({ release, words }: { release: Release; words: ReleaseWords }) => {
	const { t, say } = words;
	const { content, names } = release;
	const nameOf = (id: string): string => names.groups.find((group) => group.id === id)?.name ?? id;
	const caption = say('release.response.title');
	return (
		<section className="stack" aria-labelledby="response">
			<h2 id="response">{caption}</h2>
			<PlainListing
				caption={caption}
				columns={[
					{ label: say('release.group') },
					{ label: t('table.contacted'), className: 'n' },
					{ label: t('table.returned'), className: 'n' },
					{ label: t('table.rate'), className: 'n' },
				]}
			>
				<Row name={say('release.whole')} rate={content.responseRate} words={words} />
				{content.responseByGroup.map(({ group, rate }) => (
					<Row key={group} name={nameOf(group)} rate={rate} words={words} />
				))}
			</PlainListing>
		</section>
	);
};
