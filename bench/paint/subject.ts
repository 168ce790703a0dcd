import type { BrowserContext, Page } from 'playwright-core';

/** A questionnaire of the same questions, served on this machine. */
export type Subject = {
	name: string;
	url: string;
	/** Brings what a person has before coming to the page, such as a session. */
	prepare: (context: BrowserContext) => Promise<void>;
	/** Resolves when the application behind the page has the answer that a click gave. */
	answered: (page: Page) => Promise<unknown>;
	close: () => Promise<void>;
};
