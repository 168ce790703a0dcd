import { Route, Switch } from 'wouter';
import { NotFound } from '../ui/not-found.tsx';
import { BoardPage } from './board/board-page.tsx';
import { OpenPage } from './open/open-page.tsx';
import { RoundsPage } from './rounds-page.tsx';

export const Secretariat = () => (
	<Switch>
		<Route path="/secretariat">
			<RoundsPage />
		</Route>
		<Route path="/secretariat/open">
			<OpenPage />
		</Route>
		<Route path="/secretariat/rounds/:round">{({ round }) => <BoardPage key={round} round={round} />}</Route>
		<Route>
			<NotFound />
		</Route>
	</Switch>
);
