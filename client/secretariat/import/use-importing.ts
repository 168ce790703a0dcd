import { useState } from 'react';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { sentMapping } from './mapping-draft.ts';
import { readBase64 } from './read-file.ts';
import type { Checked, FileBody, Mapping } from './types.ts';

/** A large file on a slow line, and the reading of it. */
const longestWait = 300_000;
const largestFile = 20_000_000;

type Failure = 'unreadable' | ApiProblem;
type Chosen = { file: File; content: string };

/** Tries a file, changes what its columns and cells mean, and brings it in. */
export const useImporting = (inquiry: string, onImported: (name: string) => void) => {
	const { language } = useText();
	const [chosen, setChosen] = useState<Chosen>();
	const [checked, setChecked] = useState<Checked>();
	const [mapping, setMapping] = useState<Mapping>();
	const [correct, setCorrect] = useState(false);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<Failure>();

	const forget = (): void => {
		setChosen(undefined);
		setChecked(undefined);
		setMapping(undefined);
		setCorrect(false);
	};
	const bodyOf = ({ file, content }: Chosen, meaning: FileBody['mapping'], correct: boolean): FileBody => ({
		inquiry,
		fileName: file.name.slice(0, 255),
		content,
		mapping: meaning,
		correct,
	});
	const tryOut = async (which: Chosen, meaning: FileBody['mapping'], correct: boolean): Promise<void> => {
		setBusy(true);
		const inputs = { query: { language }, body: bodyOf(which, meaning, correct) };
		const outcome = await request('POST /api/imports/check', inputs, { wait: longestWait });
		setBusy(false);
		setFailure(outcome.ok ? undefined : outcome.problem);
		if (!outcome.ok) return;
		setChecked(outcome.result);
		// What was changed while the file was read stays changed.
		setMapping((current) => (current === mapping || !current ? outcome.result.mapping : current));
	};
	const choose = async (file: File | undefined): Promise<void> => {
		forget();
		setFailure(undefined);
		if (!file) return;
		if (file.size > largestFile) return setFailure({ code: 'file-too-large', errors: [] });
		const content = await readBase64(file).catch(() => undefined);
		if (content === undefined) return setFailure('unreadable');
		setChosen({ file, content });
		await tryOut({ file, content }, {}, false);
	};
	const bringIn = async (): Promise<void> => {
		if (!chosen || !mapping) return;
		setBusy(true);
		const body = bodyOf(chosen, sentMapping(mapping), correct);
		const outcome = await request('POST /api/imports', { body }, { wait: longestWait });
		setBusy(false);
		setFailure(outcome.ok ? undefined : outcome.problem);
		if (!outcome.ok) return;
		onImported(chosen.file.name);
		forget();
	};
	return {
		...{ checked, mapping, correct, busy, failure, choose, bringIn },
		isChanged: mapping !== checked?.mapping,
		change: setMapping,
		tryAgain: async (asCorrection = correct) => {
			setCorrect(asCorrection);
			if (chosen && mapping) await tryOut(chosen, sentMapping(mapping), asCorrection);
		},
	};
};

export type Importing = ReturnType<typeof useImporting>;
