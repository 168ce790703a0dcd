import { useText } from '../../i18n/text.tsx';
import { useAddress } from '../../ui/use-address.ts';
import type { RoundBoard, Standing } from '../shared/api-types.ts';
import type { Group } from '../shared/groups.ts';
import { boardDefaults, countIn, hasAnswered, statesInOrder } from './board-view.ts';
import { useBoardWords } from './board-words.ts';

/** What each look of a tile means, with how many there are; a correction only where there is one. */
const Legend = ({ governments }: { governments: readonly Standing[] }) => {
	const { t, formats } = useText('secretariat');
	const shown = statesInOrder
		.map((state) => ({ state, count: countIn(governments, state) }))
		.filter(({ state, count }) => state !== 'correcting' || count > 0);
	return (
		<ul className="plain-list row legend">
			{shown.map(({ state, count }) => (
				<li key={state}>
					<span className={`tile ${state}`} aria-hidden="true" />
					{t(`board.standing.${state}`)} <strong>{formats.number(count)}</strong>
				</li>
			))}
		</ul>
	);
};

const Tile = ({ government }: { government: Standing }) => {
	const { t } = useText('secretariat');
	const name = t('board.tile.name', { name: government.name, state: t(`board.standing.${government.state}`) });
	return (
		<li className={`tile ${government.state}`} title={name}>
			<span aria-hidden="true">{government.unit}</span>
			<span className="unseen">{name}</span>
		</li>
	);
};

const Region = ({ region, onChoose }: { region: Group<Standing>; onChoose: () => void }) => {
	const { t, formats } = useText('secretariat');
	const answered = region.members.filter(hasAnswered).length;
	const values = { answered: formats.number(answered), contacted: formats.number(region.members.length) };
	return (
		<div className="stack tight">
			<h3>
				<button type="button" className="link" title={t('secretariat.region.show')} onClick={onChoose}>
					{region.name}
				</button>{' '}
				<span className="small">{t('secretariat.region.answered', values)}</span>
			</h3>
			<ul className="plain-list tiles">
				{region.members.map((government) => (
					<Tile key={government.unit} government={government} />
				))}
			</ul>
		</div>
	);
};

/** One tile a government, by region; a region's name leads to its rows in the table. */
export const Tiles = ({ board }: { board: RoundBoard }) => {
	const { t } = useText('secretariat');
	const { groups } = useBoardWords(board);
	const [, choose] = useAddress(boardDefaults);
	const show = (region: string) => {
		choose({ ...boardDefaults, region });
		document.getElementById('governments')?.focus();
	};
	return (
		<section className="stack" aria-labelledby="tiles">
			<h2 id="tiles">{t('board.tiles.title')}</h2>
			<p className="small">{t('board.tiles.one-each')}</p>
			<Legend governments={board.governments} />
			<div className="grid regions">
				{groups.map((region) => (
					<Region key={region.id} region={region} onChoose={() => show(region.id)} />
				))}
			</div>
		</section>
	);
};
