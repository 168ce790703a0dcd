import { useText } from '../../i18n/text.tsx';
import type { OwnResponse } from '../own-response.ts';

type ReceiptProps = { receipt: OwnResponse['returns'][number]; unitName: string; roundTitle: string };

/** What proves that a return was submitted. */
export const Receipt = ({ receipt, unitName, roundTitle }: ReceiptProps) => {
	const { t, formats } = useText('return');
	const facts = [
		[t('receipt.government'), unitName],
		[t('receipt.round'), roundTitle],
		[t('receipt.number'), String(receipt.number)],
		[t('receipt.time'), formats.instant(receipt.submittedAt)],
		[t('receipt.by'), receipt.submittedBy],
	] as const;
	return (
		<div className="receipt stack">
			<dl className="facts">
				{facts.map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
				<div>
					<dt>{t('receipt.hash')}</dt>
					<dd className="hash">{receipt.contentHash}</dd>
				</div>
			</dl>
			<p className="small">{t('receipt.hash-why')}</p>
		</div>
	);
};
