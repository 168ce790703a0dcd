import { z } from 'zod';
import {
	fieldedEditionSchema,
	indicatorsSchema,
	inquirySchema,
	unitsSchema,
} from '#domain/survey/definition-schema.ts';

/**
 * Women, Business and the Law as an inquiry of its own: 35 yes/no questions in 8 topics, asked of 190 economies every
 * year, the same wording throughout. A topic's score is the mean of its questions, the index the mean of the topics.
 */

export const topicsSchema = z.strictObject({
	topics: z.record(z.string(), z.array(z.string()).min(3)),
	questions: z.record(z.string(), z.string()),
});
export type Topics = z.infer<typeof topicsSchema>;

export type Economy = { code: string; region: string };

const inquiry = 'women-business-law';
const everyQuestion = { policy: 'available', minimum: '1' };
const en = (words: string) => ({ en: words });
const slug = (words: string): string =>
	words
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');

const inquiryOf = ({ topics, questions }: Topics) => ({
	id: inquiry,
	title: en('Women, Business and the Law'),
	description: en('Do laws and regulations treat women and men alike over a working life?'),
	languages: ['en'],
	levels: Object.keys(topics).map((id) => ({ id, title: en(id), scored: true })),
	concepts: Object.entries(topics).flatMap(([level, ids]) =>
		ids.map((id) => ({ id, level, title: en(questions[id] ?? ''), scored: true })),
	),
});

const unitsOf = (economies: readonly Economy[]) => ({
	inquiry,
	source: 'The economies of the panel, with the codes of its publisher.',
	regions: [...new Set(economies.map(({ region }) => region))].map((region) => ({
		id: slug(region),
		name: en(region),
	})),
	units: economies.map(({ code, region }) => ({ code, name: en(code), kind: 'government', region: slug(region) })),
});

const editionOf = ({ topics, questions }: Topics, year: number, before: number | undefined) => ({
	inquiry,
	id: String(year),
	year,
	kind: 'fielded',
	title: en(`Women, Business and the Law ${year}`),
	meeting: en('None: a yearly panel.'),
	introduction: en('The law as it stood at the end of the year before.'),
	sections: Object.entries(topics).map(([topic, ids]) => ({
		id: topic,
		title: en(topic),
		lead: en(topic),
		questions: ids.map((id) => ({
			id,
			concept: id,
			type: 'yes-no',
			text: en(questions[id] ?? ''),
			...(before !== undefined && { comparability: { with: String(before), status: 'same' } }),
			source: [{ document: 'World Bank, Women, Business and the Law, panel 1971 to 2020' }],
		})),
	})),
});

const indicatorsOf = ({ topics }: Topics) => ({
	inquiry,
	indicators: [
		...Object.entries(topics).map(([level, ids]) => ({
			id: level,
			title: en(level),
			kind: 'mean',
			level,
			components: ids.map((concept) => ({ concept })),
			missing: everyQuestion,
		})),
		{
			id: 'index',
			title: en('Index'),
			kind: 'mean',
			components: Object.keys(topics).map((indicator) => ({ indicator })),
			missing: everyQuestion,
		},
	],
});

/** Builds the definition and puts each part through the schema of definition files. */
export const womenBusinessLaw = (topics: Topics, economies: readonly Economy[], years: readonly number[]) => ({
	inquiry: inquirySchema.parse(inquiryOf(topics)),
	units: unitsSchema.parse(unitsOf(economies)),
	editions: years.map((year, position) => fieldedEditionSchema.parse(editionOf(topics, year, years[position - 1]))),
	indicators: indicatorsSchema.parse(indicatorsOf(topics)),
});

export type WomenBusinessLaw = ReturnType<typeof womenBusinessLaw>;
