import { Link } from 'wouter';
import { useText } from '../../../i18n/text.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../../ui/states.tsx';
import { useRequest } from '../../../ui/use-request.ts';
import { Neighbours } from '../../neighbours.tsx';
import { RowFigure } from '../../row-figure.tsx';
import type { Row } from '../../view.ts';
import { ChangesSection } from '../change/changes-section.tsx';
import { GroupsSection } from '../groups/groups-section.tsx';
import { ReweightedLine } from '../groups/reweighted.tsx';
import { sinceOf, usePageAddress, useScope } from '../place.ts';
import { ScopeBar } from '../scope.tsx';
import { TextsSection } from '../texts/texts-section.tsx';
import type { OfQuestion } from '../types.ts';
import type { WorkWords } from '../words.ts';
import type { WorkView } from '../work-view.ts';

type QuestionProps = { view: WorkView; words: WorkWords; row: Row; steward: boolean };

const GroupByGroup = ({ view, words, row, found }: Omit<QuestionProps, 'steward'> & { found: OfQuestion }) => {
	const { groups } = view.analysis;
	const reweighted = found.editions.filter((edition) => edition.reweighted.kind === 'value').toReversed();
	return (
		<>
			<GroupsSection
				row={row}
				groups={groups}
				editions={found.editions}
				changes={row.kind === 'share' ? found.changes : []}
				words={words}
			/>
			{reweighted.length > 0 && (
				<section className="stack" aria-labelledby="reweighted">
					<h2 id="reweighted">{words.w('reweighted.heading')}</h2>
					{reweighted.map(({ edition, byGroup, reweighted: figure }) => (
						<ReweightedLine
							key={edition}
							plain={byGroup.find(({ group }) => group === 'all')?.figure}
							{...{ figure, edition, byGroup, groups, words }}
						/>
					))}
				</section>
			)}
		</>
	);
};

/** One question: its figures, its change, group by group, and what was written to it. */
export const QuestionPage = ({ view, words, row, steward }: QuestionProps) => {
	const { w } = words;
	const { language } = useText('analysis');
	const inquiry = view.results.inquiry.id;
	const [scope] = useScope();
	const addressOf = usePageAddress(inquiry);
	const level = view.levels.find(({ id }) => id === row.level);
	const read = useRequest('GET /api/inquiries/:inquiry/analysis/questions/:concept', {
		params: { inquiry, concept: row.id },
		query: { language, ...sinceOf(scope) },
	});
	const texts = <TextsSection inquiry={inquiry} row={row} words={words} steward={steward} />;
	const isWritten = row.kind === 'written';
	return (
		<>
			<header className="stack">
				<p className="small eyebrow">
					<Link href={addressOf({ page: 'board' })}>{w('nav.board')}</Link>
					{level && (
						<>
							{' · '}
							<Link href={addressOf({ page: 'level', id: level.id })}>{level.title}</Link>
						</>
					)}
				</p>
				<PageHeading>{row.title}</PageHeading>
				<ScopeBar view={view} words={words} />
			</header>
			<RowFigure
				view={view}
				row={row}
				words={words}
				heading={<h2 className="unseen">{words.t('figures.heading')}</h2>}
				textsBelow
			/>
			{isWritten && texts}
			{row.kind === 'share' && <ChangesSection view={view} row={row} words={words} />}
			{read.state === 'loading' && <Loading />}
			{read.state === 'failed' && <ProblemNote problem={read.problem} again={read.again} />}
			{read.state === 'ready' && <GroupByGroup {...{ view, words, row }} found={read.result as OfQuestion} />}
			{!isWritten && texts}
			<Neighbours
				rows={level?.rows ?? []}
				row={row}
				words={words}
				addressOf={(id) => addressOf({ page: 'question', id })}
			/>
		</>
	);
};
