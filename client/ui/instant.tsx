import { useText } from '../i18n/text.tsx';

/** An instant on the page: the date, with the time to the minute for those who point at it. */
export const Day = ({ at }: { at: string }) => {
	const { formats } = useText();
	return (
		<time dateTime={at} title={formats.instant(at)}>
			{formats.date(at)}
		</time>
	);
};

export const Instant = ({ at }: { at: string }) => {
	const { formats } = useText();
	return <time dateTime={at}>{formats.instant(at)}</time>;
};
