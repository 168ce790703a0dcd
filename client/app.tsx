import { Route, Switch } from 'wouter';
import { routes } from './routes.ts';
import { NotFound } from './ui/not-found.tsx';
import { OnDemand } from './ui/on-demand.tsx';

export const App = () => (
	<Switch>
		{routes.map((route) => (
			<Route key={route.path} path={route.path}>
				<OnDemand key={route.path} page={route} />
			</Route>
		))}
		<Route>
			<NotFound />
		</Route>
	</Switch>
);
