import { useSearchParams } from 'wouter';

/**
 * What is chosen on a page, kept in its address, so that the view can be shared and outlives a reload.
 * A value equal to its default is left out. A choice that is a step of its own can be taken back with the browser.
 */
export const useAddress = <Name extends string>(defaults: Readonly<Record<Name, string>>) => {
	const [params, setParams] = useSearchParams();
	const names = Object.keys(defaults) as Name[];
	const chosen = Object.fromEntries(names.map((name) => [name, params.get(name) ?? defaults[name]]));

	const choose = (changes: Partial<Record<Name, string>>, { step = false } = {}): void =>
		setParams(
			(before) => {
				const after = new URLSearchParams(before);
				for (const name of names) {
					const value = changes[name];
					if (value === undefined) continue;
					if (value === defaults[name]) after.delete(name);
					else after.set(name, value);
				}
				return after;
			},
			{ replace: !step },
		);
	return [chosen as Record<Name, string>, choose] as const;
};
