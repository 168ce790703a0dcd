import { useCallback, useEffect, useState } from 'react';
import type { ApiResult, EndpointKey } from '#domain/contract/api.ts';
import { type ApiProblem, type Inputs, request } from '../api.ts';

export type Requested<Result> =
	| { state: 'loading' }
	| { state: 'ready'; result: Result }
	| { state: 'failed'; problem: ApiProblem };

/**
 * Reads an endpoint while a component is on the page, anew when the inputs change (the former result stays until then).
 * `again` repeats it.
 */
export const useRequest = <Key extends EndpointKey>(key: Key, inputs: Inputs<Key>) => {
	const [requested, setRequested] = useState<Requested<ApiResult<Key>>>({ state: 'loading' });
	const written = JSON.stringify(inputs);

	const again = useCallback(() => {
		let current = true;
		request(key, JSON.parse(written) as Inputs<Key>).then((outcome) => {
			if (!current) return;
			setRequested(
				outcome.ok ? { state: 'ready', result: outcome.result } : { state: 'failed', problem: outcome.problem },
			);
		});
		return () => {
			current = false;
		};
	}, [key, written]);
	useEffect(() => again(), [again]);

	return { ...requested, again: () => void again() };
};
