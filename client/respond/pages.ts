import type { PageOnDemand } from '../ui/on-demand.tsx';

/** What is not needed until the first question can be answered. Loaded ahead after that, for when the line is gone. */
export const pages = {
	overview: {
		journeys: ['overview'],
		load: async () => (await import('./overview/overview-page.tsx')).OverviewPage,
	},
	review: { journeys: ['return'], load: async () => (await import('./return/review-page.tsx')).ReviewPage },
	receipt: { journeys: ['return'], load: async () => (await import('./return/receipt-page.tsx')).ReceiptPage },
	paper: { journeys: ['return'], load: async () => (await import('./return/paper-page.tsx')).PaperPage },
} satisfies Record<string, PageOnDemand>;
