import type { furtherPages } from './further-pages.ts';
import type { PageOnDemand } from './ui/on-demand.tsx';

export type Route = PageOnDemand & { path: string };

const further =
	(page: keyof typeof furtherPages): PageOnDemand['load'] =>
	async () =>
		(await import('./further-pages.ts')).furtherPages[page]();

/** Every page of the product, loaded when it is entered. What the server preloads for each is in route-preloads.json. */
export const routes: readonly Route[] = [
	{ path: '/', journeys: ['home'], load: async () => (await import('./public/home.tsx')).Home },
	{ path: '/enter', journeys: ['enter'], load: async () => (await import('./enter/enter.tsx')).Enter },
	{ path: '/respond/*?', journeys: ['respond'], load: async () => (await import('./respond/respond.tsx')).Respond },
	{
		path: '/secretariat/import',
		journeys: ['secretariat', 'import'],
		load: further('import'),
	},
	{
		path: '/secretariat/releases/:round',
		journeys: ['secretariat', 'results', 'releases', 'freeze'],
		load: further('freeze'),
	},
	{
		path: '/secretariat/*?',
		journeys: ['secretariat'],
		load: further('secretariat'),
	},
	{
		path: '/people',
		journeys: ['secretariat'],
		load: further('people'),
	},
	{
		path: '/results/:inquiry/*?',
		journeys: ['results'],
		load: further('results'),
	},
	{
		path: '/releases/:inquiry/*?',
		journeys: ['results', 'releases'],
		load: further('releases'),
	},
	{
		path: '/your-figures/:response',
		journeys: ['own'],
		load: further('own'),
	},
	{
		path: '/analyse/:inquiry?/*?',
		journeys: ['results', 'analysis'],
		load: further('workbench'),
	},
	{
		path: '/rounds/:round/questionnaire',
		journeys: ['respond', 'return'],
		load: further('blank'),
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
