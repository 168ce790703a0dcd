import { isLanguageTag } from './language.ts';

/** The reader's own variant of a language, such as en-AU; British where only "English" is known. */
const variantOf = (language: string): string =>
	navigator.languages.find((tag) => tag.startsWith(`${language}-`) && isLanguageTag(tag)) ??
	(language === 'en' ? 'en-GB' : language);

/** Dates and numbers in the reader's language and zone. */
export const formatsIn = (language: string) => {
	const variant = variantOf(language);
	const format = (options: Intl.DateTimeFormatOptions) => {
		const formatter = new Intl.DateTimeFormat(variant, options);
		return (instant: string | number | Date): string => formatter.format(new Date(instant));
	};
	const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	const dayAndTime = format({ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	const isToday = (instant: string): boolean => new Date(instant).toDateString() === new Date().toDateString();
	const numbers = new Intl.NumberFormat(variant);
	return {
		/** 12 August 2012 */
		date: format({ dateStyle: 'long' }),
		/** 12 August */
		dayAndMonth: format({ day: 'numeric', month: 'long' }),
		/** 14:02 */
		time,
		/** 14:02 today, 12 August at 14:02 before */
		recently: (instant: string): string => (isToday(instant) ? time(instant) : dayAndTime(instant)),
		/** 12 August 2012, 14:02 GMT+2 */
		instant: format({
			day: 'numeric',
			month: 'long',
			year: 'numeric',
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23',
			timeZoneName: 'short',
		}),
		number: (value: number): string => numbers.format(value),
	};
};

export type Formats = ReturnType<typeof formatsIn>;
