import type { PageOnDemand } from './ui/on-demand.tsx';

export type Route = PageOnDemand & { path: string };

/** Every page of the product, loaded when it is entered. What the server preloads for each is in route-preloads.json. */
export const routes: readonly Route[] = [
	{ path: '/', journeys: ['home'], load: async () => (await import('./public/home.tsx')).Home },
	{ path: '/enter', journeys: ['enter'], load: async () => (await import('./enter/enter.tsx')).Enter },
	{ path: '/respond/*?', journeys: ['respond'], load: async () => (await import('./respond/respond.tsx')).Respond },
	{
		path: '/secretariat/import',
		journeys: ['secretariat', 'import'],
		load: async () => (await import('./secretariat/import/import-page.tsx')).ImportPage,
	},
	{
		path: '/secretariat/*?',
		journeys: ['secretariat'],
		load: async () => (await import('./secretariat/secretariat.tsx')).Secretariat,
	},
	{
		path: '/people',
		journeys: ['secretariat'],
		load: async () => (await import('./secretariat/people.tsx')).People,
	},
	{
		path: '/results/:inquiry/*?',
		journeys: ['results'],
		load: async () => (await import('./analyse/results.tsx')).Results,
	},
	{
		path: '/rounds/:round/questionnaire',
		journeys: ['respond', 'return'],
		load: async () => (await import('./questionnaire/blank-page.tsx')).BlankQuestionnairePage,
	},
];

/** The route of an address, as the router will find it: the path up to its first parameter decides. */
export const routeAt = (pathname: string): Route | undefined =>
	routes.find(({ path }) => {
		const fixed = path.replace(/\/[:*].*$/, '');
		return (
			pathname === path || pathname === fixed || (fixed !== '' && fixed !== '/' && pathname.startsWith(`${fixed}/`))
		);
	});
