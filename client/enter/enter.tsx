import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { ApiResult } from '#domain/contract/api.ts';
import { type ApiProblem, type Outcome, request } from '../api.ts';
import { useText } from '../i18n/text.tsx';
import { Page } from '../ui/page.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../ui/states.tsx';
import { LinkProblem } from './link-problem.tsx';
import { startPageOf } from './start-page.ts';

type Preview = ApiResult<'POST /api/links/preview'>;

/** The token stands in the fragment, which browsers send to nobody. */
const tokenInAddress = (): string | undefined => /^#([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1];

/** A second link pasted into the same window changes only the fragment. */
const useToken = (): string | undefined => {
	const [token, setToken] = useState(tokenInAddress);
	useEffect(() => {
		const change = () => setToken(tokenInAddress());
		window.addEventListener('hashchange', change);
		return () => window.removeEventListener('hashchange', change);
	}, []);
	return token;
};

const usePreview = (token: string | undefined) => {
	const { language } = useText();
	const [preview, setPreview] = useState<Outcome<Preview>>();
	useEffect(() => {
		if (!token) return;
		request('POST /api/links/preview', { query: { language }, body: { token } }).then(setPreview);
	}, [token, language]);
	return preview;
};

const useSignIn = (token: string) => {
	const [, navigate] = useLocation();
	const [state, setState] = useState<{ busy: boolean; problem?: ApiProblem }>({ busy: false });
	const signIn = async (): Promise<void> => {
		setState({ busy: true });
		const outcome = await request('POST /api/session', { body: { token } });
		// Replacing this entry of the history takes the token out of it.
		if (outcome.ok) navigate(startPageOf(outcome.result.role), { replace: true });
		else setState({ busy: false, problem: outcome.problem });
	};
	return { ...state, signIn };
};

const ForWhom = ({ preview }: { preview: Preview }) => {
	const { t, formats } = useText('enter');
	const { personName, role, unitName, roundTitle, expiresAt } = preview;
	const facts = [
		[t('enter.name'), personName],
		[t('enter.part'), t(`role.${role}`)],
		[t('enter.government'), unitName],
		[t('enter.round'), roundTitle],
		[t('enter.valid'), formats.instant(expiresAt)],
	] as const;
	return (
		<dl className="facts">
			{facts.map(
				([name, value]) =>
					value && (
						<div key={name}>
							<dt>{name}</dt>
							<dd>{value}</dd>
						</div>
					),
			)}
		</dl>
	);
};

const SignIn = ({ token, preview }: { token: string; preview: Preview }) => {
	const { t } = useText('enter');
	const { busy, problem, signIn } = useSignIn(token);
	return (
		<div className="stack">
			<PageHeading>{preview.unitName ?? t('enter.title')}</PageHeading>
			<p className="lead">{t('enter.for', { name: preview.personName })}</p>
			<ForWhom preview={preview} />
			{problem && <ProblemNote problem={problem} />}
			<p>
				<button type="button" disabled={busy} onClick={() => void signIn()}>
					{t(busy ? 'enter.busy' : 'enter.sign-in')}
				</button>
			</p>
			<p className="small">{t(preview.singleUse ? 'enter.once' : 'enter.again', { name: preview.personName })}</p>
		</div>
	);
};

/** Where a personal link leads. Opening it changes nothing: a button signs in. */
export const Enter = () => {
	const token = useToken();
	const preview = usePreview(token);
	return (
		<Page>
			{!token && <LinkProblem />}
			{token && !preview && <Loading />}
			{token && preview?.ok && <SignIn token={token} preview={preview.result} />}
			{preview?.ok === false && <LinkProblem problem={preview.problem} />}
		</Page>
	);
};
