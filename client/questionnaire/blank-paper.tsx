import type { ApiResult } from '#domain/contract/api.ts';
import type { QuestionnaireView } from '#domain/contract/responses.ts';
import { useText } from '../i18n/text.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Paper } from './paper.tsx';

type RoundHead = ApiResult<'GET /api/rounds'>['rounds'][number];

/** The questionnaire for circulation: boxes to tick, lines to write on, every question with its condition. */
export const BlankPaper = ({
	round,
	questionnaire,
	unitName,
}: {
	round: RoundHead;
	questionnaire: QuestionnaireView;
	unitName?: string;
}) => {
	const { t, formats } = useText('return');
	return (
		<Paper
			questionnaire={questionnaire}
			synthetic={round.synthetic}
			runningHead={unitName ? `${round.title} · ${unitName}` : round.title}
		>
			<PageHeading>{round.title}</PageHeading>
			{unitName && <p className="lead">{unitName}</p>}
			<p>
				<b>{t('paper.closes', { date: formats.instant(round.closesAt) })}</b>
			</p>
			<p className="small">{t('paper.blank')}</p>
		</Paper>
	);
};
