import { isDemonstration } from './page.tsx';

const reload = () => location.reload();

const words = {
	crashed: {
		en: 'Something went wrong on this page. What you typed and was not yet saved is kept in this browser.',
		fr: 'Une erreur est survenue sur cette page. Ce que vous avez saisi et qui n’était pas encore enregistré est conservé dans ce navigateur.',
		es: 'Algo ha fallado en esta página. Lo que escribió y aún no se había guardado se conserva en este navegador.',
	},
	unreachable: {
		en: 'This page could not be loaded. Please check the connection.',
		fr: 'Cette page n’a pas pu être chargée. Veuillez vérifier la connexion.',
		es: 'No se pudo cargar esta página. Compruebe la conexión.',
	},
	synthetic: {
		en: 'Synthetic demonstration data.',
		fr: 'Données de démonstration synthétiques.',
		es: 'Datos sintéticos de demostración.',
	},
	again: { en: 'Load the page again', fr: 'Recharger la page', es: 'Volver a cargar la página' },
};

/** Said in every language at once: the catalogues may be what is missing. */
const InEveryLanguage = ({ what }: { what: 'crashed' | 'unreachable' }) => (
	<main className="page" role="alert">
		{(['en', 'fr', 'es'] as const).map((language) => (
			<div key={language} lang={language} className="stack">
				{isDemonstration() && <p className="banner">{words.synthetic[language]}</p>}
				<p>{words[what][language]}</p>
				<p>
					<button type="button" onClick={reload}>
						{words.again[language]}
					</button>
				</p>
			</div>
		))}
	</main>
);

export const Crashed = () => <InEveryLanguage what="crashed" />;
export const Unreachable = () => <InEveryLanguage what="unreachable" />;
