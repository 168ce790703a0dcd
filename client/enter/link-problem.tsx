import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { type ApiProblem, request } from '../api.ts';
import { useText } from '../i18n/text.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { ProblemNote } from '../ui/states.tsx';
import { startPageOf } from './start-page.ts';

const kinds: Partial<Record<ApiProblem['code'], 'unknown' | 'used' | 'revoked' | 'expired'>> = {
	'link-unknown': 'unknown',
	'invalid-request': 'unknown',
	'link-used': 'used',
	'link-revoked': 'revoked',
	'link-expired': 'expired',
};

/** For somebody who is signed in already: the way on. */
const GoOn = () => {
	const { t, language } = useText('enter');
	const [address, setAddress] = useState<string>();
	useEffect(() => {
		request('GET /api/session', { query: { language } }).then((outcome) => {
			if (outcome.ok && outcome.result.holder) setAddress(startPageOf(outcome.result.holder.role));
		});
	}, [language]);
	if (!address) return null;
	return (
		<p>
			<Link className="button" href={address} replace>
				{t('enter.go-on')}
			</Link>
		</p>
	);
};

/** Why a personal link does not open, and what helps. */
export const LinkProblem = ({ problem }: { problem?: ApiProblem }) => {
	const { t } = useText('enter');
	if (!problem)
		return (
			<div className="stack">
				<PageHeading>{t('enter.no-token.title')}</PageHeading>
				<p>{t('enter.no-token')}</p>
			</div>
		);
	const kind = kinds[problem.code];
	if (!kind) return <ProblemNote problem={problem} again={() => location.reload()} />;
	return (
		<div className="stack">
			<PageHeading>{t(`enter.${kind}.title`)}</PageHeading>
			<p>{t(`enter.${kind}`)}</p>
			{kind === 'used' && <GoOn />}
		</div>
	);
};
