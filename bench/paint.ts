import { launchChromium } from '#test/support/chromium.ts';
import { printFigure } from './figure.ts';
import { median } from './median.ts';
import { type FirstRadio, measureFirstRadio } from './paint/first-radio.ts';
import { serveOurs } from './paint/ours.ts';
import type { Subject } from './paint/subject.ts';
import { serveSurveyJs } from './paint/surveyjs.ts';

const runCount = 5;

const measureAll = async (subjects: readonly Subject[]): Promise<Map<string, FirstRadio[]>> => {
	const measured = new Map<string, FirstRadio[]>(subjects.map(({ name }) => [name, []]));
	const browser = await launchChromium();
	try {
		// In turn, so that what else the machine does falls on all of them.
		for (let nth = 0; nth < runCount; nth++)
			for (const subject of subjects) measured.get(subject.name)?.push(await measureFirstRadio(browser, subject));
	} finally {
		await browser.close();
	}
	return measured;
};

const kilobytesOf = ({ requests }: FirstRadio): number =>
	requests.reduce((sum, { bytes = 0 }) => sum + bytes, 0) / 1000;

const measureSubjects = async (): Promise<Map<string, FirstRadio[]>> => {
	const ours = await serveOurs();
	try {
		const surveyJs = await serveSurveyJs();
		try {
			return await measureAll([ours, surveyJs]);
		} finally {
			await surveyJs.close();
		}
	} finally {
		await ours.close();
	}
};

/** The time until the first radio button can be used, ours against SurveyJS. */
export const run = async (): Promise<void> => {
	const measured = await measureSubjects();
	const msOf = (name: string) => median((measured.get(name) ?? []).map(({ ms }) => ms));
	for (const [name, runs] of measured) {
		printFigure('paint', `${name}-ms`, msOf(name), 'ms');
		printFigure('paint', `${name}-transferred`, median(runs.map(kilobytesOf)), 'KB');
	}
	printFigure('paint', 'ratio-to-surveyjs', msOf('ours') / msOf('surveyjs'), 'x');
};
