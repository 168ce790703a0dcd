import type { ReactNode } from 'react';
import type { ApiResult } from '#domain/contract/api.ts';
import { useText } from '../i18n/text.tsx';
import { Page } from './page.tsx';
import { PageHeading } from './page-heading.tsx';
import { Loading, ProblemNote } from './states.tsx';
import { useRequest } from './use-request.ts';

type Session = ApiResult<'GET /api/session'>;

/** A page that depends on who is signed in. */
export const ForSession = ({ name, children }: { name: string; children: (session: Session) => ReactNode }) => {
	const { language } = useText();
	const session = useRequest('GET /api/session', { query: { language } });
	if (session.state === 'ready') return children(session.result);
	return (
		<Page>
			{session.state === 'loading' ? (
				<Loading />
			) : (
				<>
					<PageHeading>{name}</PageHeading>
					<ProblemNote problem={session.problem} again={session.again} />
				</>
			)}
		</Page>
	);
};
