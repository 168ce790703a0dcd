import type { PageOnDemand } from './ui/on-demand.tsx';

/** The pages that no Focal Point begins with: where they are would weigh on the questionnaire's page. */
export const furtherPages = {
	import: async () => (await import('./secretariat/import/import-page.tsx')).ImportPage,
	freeze: async () => (await import('./secretariat/releases/releases-page.tsx')).ReleasesPage,
	secretariat: async () => (await import('./secretariat/secretariat.tsx')).Secretariat,
	people: async () => (await import('./secretariat/people.tsx')).People,
	results: async () => (await import('./analyse/results.tsx')).Results,
	releases: async () => (await import('./releases/releases.tsx')).Releases,
	own: async () => (await import('./own-figures/own-figures-page.tsx')).OwnFiguresPage,
	workbench: async () => (await import('./analyse/workbench/workbench.tsx')).Workbench,
	blank: async () => (await import('./questionnaire/blank-page.tsx')).BlankQuestionnairePage,
} satisfies Record<string, PageOnDemand['load']>;
