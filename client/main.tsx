import './ui/tokens.css';
import './ui/base.css';
import './ui/shapes.css';
import './ui/print.css';
import './foundation.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadJourneys } from './i18n/catalogue.ts';
import { firstLanguage } from './i18n/kept-language.ts';
import { speak, TextProvider } from './i18n/text.tsx';
import { routeAt } from './routes.ts';
import { Crashed, Unreachable } from './ui/crashed.tsx';
import { prepare } from './ui/on-demand.tsx';

const start = async (): Promise<void> => {
	const language = firstLanguage();
	const root = createRoot(document.getElementById('root') as HTMLElement, {
		onUncaughtError: (error) => {
			reportError(error);
			setTimeout(() => root.render(<Crashed />));
		},
	});
	const route = routeAt(location.pathname);
	// A page that fails to load says so itself, in the reader's language; without words there is only one thing to say.
	const page = route && prepare(route, language).catch(() => undefined);
	try {
		await loadJourneys(language, ['common']);
	} catch {
		return root.render(<Unreachable />);
	}
	await page;
	speak(language);
	root.render(
		<TextProvider first={language}>
			<App />
		</TextProvider>,
	);
	// Most personal links lead on to the questionnaire.
	const next = route?.path === '/enter' ? routeAt('/respond') : undefined;
	if (next) prepare(next, language).catch(() => undefined);
};

void start();
