import { Choice } from '../../ui/filters.tsx';
import { Note } from '../../ui/note.tsx';
import { groupsInOrder } from './groups/groups-in-order.ts';
import { isSamePanel, panelOf, type Scope, useScope } from './place.ts';
import { ofWhom, returnedSaid } from './scope-words.ts';
import type { WorkWords } from './words.ts';
import type { WorkView } from './work-view.ts';

type ScopeProps = { view: WorkView; words: WorkWords };

/** Such as a space for each region that a subregion lies in, so that it stands under it in a list. */
const indent = '\u2003';

const Filters = ({ view, words }: ScopeProps) => {
	const { w } = words;
	const [scope, choose] = useScope();
	const groups = [
		{ value: 'all', label: w('scope.all-option') },
		...groupsInOrder(view.analysis.groups).map(({ id, name, depth }) => ({
			value: id,
			label: `${indent.repeat(depth)}${name}`,
		})),
	];
	const panels = [
		{ value: '', label: w('scope.no-panel') },
		...view.analysis.panels.map(({ from, to }) => ({
			value: `${from} ${to}`,
			label: w('scope.panel-option', { from: words.label(from), to: words.label(to) }),
		})),
	];
	const comparisons = [
		{ value: '', label: w('scope.edition-before') },
		...editionsToCompareWith(view).map((edition) => ({ value: edition, label: words.label(edition) })),
	];
	const panel = view.analysis.panels.find((one) => isSamePanel(one, panelOf(scope)));
	const choosePanel = (value: string): void => {
		const [from = '', to = ''] = value.split(' ');
		choose({ from, to }, { step: true });
	};
	return (
		<div className="filters scope on-screen">
			<Choice
				label={w('scope.group')}
				value={scope.group}
				options={groups}
				onChange={(group) => choose({ group }, { step: true })}
			/>
			<Choice
				label={w('scope.panel')}
				value={panel ? `${panel.from} ${panel.to}` : ''}
				options={panels}
				onChange={choosePanel}
			/>
			<Choice
				label={w('scope.since')}
				value={scope.since}
				options={comparisons}
				onChange={(since) => choose({ since }, { step: true })}
			/>
		</div>
	);
};

/** Of whom the figures are, and how many of them returned. */
const OfWhom = ({ view, words }: ScopeProps) => (
	<p className="small" role="status">
		<b>{ofWhom(view, words)}</b> {returnedSaid(view, words).join(' ')}
	</p>
);

/** Whether what is shown is what the address asks for. */
const isApplied = ({ analysis: { applied } }: WorkView, scope: Scope): boolean => {
	const isSince = (applied.since ?? '') === scope.since;
	return isSince && applied.group === scope.group && isSamePanel(applied.panel, panelOf(scope));
};

/** Those with a later one that was fielded. */
const editionsToCompareWith = ({ editions }: WorkView): string[] => {
	const last = editions.findLastIndex(({ kind }) => kind === 'fielded');
	return editions.slice(0, Math.max(0, last)).map(({ id }) => id);
};

/** Chooses whose figures are shown, and says whose they are. */
export const ScopeBar = ({ view, words }: ScopeProps) => {
	const [scope] = useScope();
	return (
		<div className="stack tight">
			<Filters view={view} words={words} />
			{isApplied(view, scope) ? (
				<OfWhom view={view} words={words} />
			) : (
				<Note>
					<p role="status">{words.t('state.loading')}</p>
				</Note>
			)}
		</div>
	);
};
