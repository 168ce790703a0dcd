import { Link, useParams } from 'wouter';
import { useText } from '../../i18n/text.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { standingReturn } from '../own-response.ts';
import { RespondLayout } from '../respond-layout.tsx';
import { useResponse } from '../response-context.ts';
import { ReturnsList } from '../returns-list.tsx';
import { Correct } from './correct.tsx';
import { KeepCopy } from './keep-copy.tsx';
import { Receipt } from './receipt.tsx';

const Standing = ({ number }: { number: number }) => {
	const { t } = useText('return');
	const { response } = useResponse();
	const standing = standingReturn(response)?.number ?? number;
	if (standing !== number)
		return (
			<Note>
				<p>{t('receipt.newer', { number: standing })}</p>
			</Note>
		);
	if (response.state === 'submitted' && response.round.phase === 'open') return <Correct number={number} />;
	return null;
};

/** The receipt of one return, and the way to correct it. */
export const ReceiptPage = () => {
	const { t } = useText('return');
	const { response } = useResponse();
	const number = Number(useParams().number);
	const receipt = response.returns.find((one) => one.number === number);
	if (!receipt)
		return (
			<RespondLayout current="receipt">
				<PageHeading>{t('receipt.missing')}</PageHeading>
				<ReturnsList />
			</RespondLayout>
		);
	const { unitName, round } = response;
	return (
		<RespondLayout current="receipt">
			<div className="stack">
				<PageHeading>{t('receipt.title', { number })}</PageHeading>
				<p className="lead">{t('receipt.thanks', { unit: unitName, inquiry: round.title })}</p>
			</div>
			<section className="stack">
				<h2>{t('receipt.receipt')}</h2>
				<Receipt receipt={receipt} unitName={unitName} roundTitle={round.title} />
				<div className="row">
					<button type="button" onClick={() => print()}>
						{t('action.print')}
					</button>
					<Link className="button quiet" href={`/respond/print/return-${number}`}>
						{t('receipt.view')}
					</Link>
					<KeepCopy number={number} />
				</div>
				<p>
					<Link href={`/your-figures/${response.id}`}>{t('receipt.figures')}</Link>
				</p>
			</section>
			<Standing number={number} />
			{response.returns.length > 1 && <ReturnsList />}
		</RespondLayout>
	);
};
