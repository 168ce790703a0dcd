import { z } from 'zod';
import { type Recomputation, type RecomputeReply, recomputeRequest } from '../administer-recompute.ts';
import { refuse } from '../refuse.ts';
import { configurationOrRefuse, request } from './administer.ts';

/**
 * npm run recompute -- INQUIRY EDITION NUMBER   computes a release again from the returns, and compares
 * npm run recompute -- ID                       the same, by the id of the release
 */

const usage = 'Say which release: npm run recompute -- INQUIRY EDITION NUMBER';
const exitCodes = { same: 0, different: 1, unknown: 2 };

const wanted = () => {
	const [first, edition, number, ...more] = process.argv.slice(2);
	const release = edition === undefined ? { id: first } : { inquiry: first, edition, number: Number(number) };
	const read = recomputeRequest.safeParse({ act: 'recompute', release });
	return read.success && more.length === 0 ? read.data : refuse(usage);
};

const resultOf = (figure: Recomputation['figures'][number]['before']): string =>
	figure ? JSON.stringify(figure.result) : 'no such figure';

const linesOf = (found: Recomputation): string[] => {
	const { release, method, contentHash, isHashOfContent, parts, figures } = found;
	return [
		`Release ${release.number} of ${release.inquiry} ${release.edition}`,
		`kept:     ${release.contentHash}`,
		`computed: ${contentHash}`,
		...(method.kept === method.current
			? []
			: [`It was made by method ${method.kept}; this is method ${method.current}.`]),
		...(isHashOfContent ? [] : ['The hash that is kept is not that of the content that is kept.']),
		...parts.filter((part) => part !== 'publication').map((part) => `${part} differs.`),
		...figures.map(({ id, before, after }) => `${id}: kept ${resultOf(before)}, computed ${resultOf(after)}`),
		isSame(found) ? 'The same in every figure.' : `${figures.length} figures differ.`,
	];
};

const isSame = ({ release, contentHash, isHashOfContent }: Recomputation): boolean =>
	isHashOfContent && contentHash === release.contentHash;

const replySchema = z.union([
	z.object({ error: z.string() }),
	z.object({ unknownRelease: z.string() }),
	z.object({ recomputation: z.custom<Recomputation>() }),
]) satisfies z.ZodType<RecomputeReply | { error: string }>;

const reply = replySchema.parse(await request(configurationOrRefuse(), wanted()));
if ('error' in reply) refuse(reply.error);
else if ('unknownRelease' in reply) {
	process.stderr.write(`${reply.unknownRelease}\n`);
	process.exitCode = exitCodes.unknown;
} else {
	for (const line of linesOf(reply.recomputation)) console.log(line);
	process.exitCode = isSame(reply.recomputation) ? exitCodes.same : exitCodes.different;
}
