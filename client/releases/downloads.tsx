import canonicalize from 'canonicalize';
import { useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { toCsv } from '../ui/csv.ts';
import { downloadText } from '../ui/download.ts';
import { fileNameOf, releaseAddress } from './addresses.ts';
import { ReleaseFacts } from './release-facts.tsx';
import { releaseTable } from './release-records.ts';
import type { Release } from './types.ts';

/** The content as it was frozen: the bytes that the hash is of. */
const frozenBytes = ({ content }: Release): string => canonicalize(content) ?? '';

const sha256 = async (text: string): Promise<string> => {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

type Checked = 'not-yet' | 'same' | 'different';

/** Takes the hash anew in this browser; only over https do browsers offer that. */
const CheckHere = ({ release }: { release: Release }) => {
	const { t } = useText('releases');
	const [checked, setChecked] = useState<Checked>('not-yet');
	if (!window.isSecureContext) return null;
	const check = async () =>
		setChecked((await sha256(frozenBytes(release))) === release.head.contentHash ? 'same' : 'different');
	return (
		<p className="row on-screen">
			<button type="button" className="quiet" onClick={() => void check()}>
				{t('release.check.action')}
			</button>
			<span role="status">{checked !== 'not-yet' && t(`release.check.${checked}`)}</span>
		</p>
	);
};

/** The figures to take away, and the hash that says whether they are those that were frozen. */
export const Downloads = ({ release }: { release: Release }) => {
	const { t } = useText('releases');
	const { head } = release;
	const json = fileNameOf(head, 'json');
	const address = `${location.origin}${releaseAddress(head)}`;
	const facts = [
		[
			t('release.address'),
			<span key="address" className="row">
				<span className="code">{address}</span> <CopyButton text={address} />
			</span>,
		],
		[
			t('release.hash'),
			<span key="hash" className="code">
				{head.contentHash}
			</span>,
		],
	] as const;
	const saveTable = () =>
		downloadText(fileNameOf(head, 'csv'), 'text/csv', toCsv(releaseTable(release, t('release.whole'))));
	return (
		<section className="stack" aria-labelledby="data">
			<h2 id="data">{t('release.data')}</h2>
			<p>{t('release.data.how')}</p>
			<p className="row on-screen">
				<button type="button" className="quiet" onClick={saveTable}>
					{t('release.data.csv')}
				</button>
				<button
					type="button"
					className="quiet"
					onClick={() => downloadText(json, 'application/json', frozenBytes(release))}
				>
					{t('release.data.json')}
				</button>
				<button type="button" className="quiet" onClick={() => print()}>
					{t('action.print')}
				</button>
			</p>
			<ReleaseFacts facts={facts} />
			<p>{t('release.hash.what')}</p>
			<ul className="plain-list code">
				<li>sha256sum {json}</li>
				<li>shasum -a 256 {json}</li>
				<li>certutil -hashfile {json} SHA256</li>
			</ul>
			<CheckHere release={release} />
		</section>
	);
};
