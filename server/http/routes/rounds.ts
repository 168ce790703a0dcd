import { listInquiries, listUnits } from '#domain/contract/inquiries.ts';
import { addPerson, listPeople, revokeGrant } from '#domain/contract/people.ts';
import { listRounds, makeGovernmentLink, openRound, readBoard, readQuestionnaire } from '#domain/contract/rounds.ts';
import { addPerson as runAddPerson, makeGovernmentLink as runMakeGovernmentLink } from '../../commands/make-link.ts';
import { openRound as runOpenRound } from '../../commands/open-round.ts';
import { revokeGrant as runRevokeGrant } from '../../commands/revoke-grant.ts';
import { listInquiries as runListInquiries, listUnits as runListUnits } from '../../queries/inquiries.ts';
import { listPeople as runListPeople } from '../../queries/people.ts';
import {
	listRounds as runListRounds,
	readBoard as runReadBoard,
	readQuestionnaire as runReadQuestionnaire,
} from '../../queries/rounds.ts';
import type { Mount } from './mount.ts';

export const roundRoutes = (mount: Mount) => [
	mount(listInquiries, { run: (handling) => runListInquiries(handling, handling.query.language) }),
	mount(listUnits, {
		run: async (handling) => runListUnits(handling, handling.params.inquiry, handling.query.language),
	}),
	mount(listRounds, { run: (handling) => runListRounds(handling, handling.query.language) }),
	mount(openRound, { run: (handling) => runOpenRound(handling, handling.body) }),
	mount(readBoard, { run: (handling) => runReadBoard(handling, handling.params.round, handling.query.language) }),
	mount(readQuestionnaire, {
		run: (handling) => runReadQuestionnaire(handling, handling.params.round, handling.query.language),
	}),
	mount(makeGovernmentLink, {
		run: (handling) => runMakeGovernmentLink(handling, { ...handling.params, ...handling.body }),
	}),
	mount(listPeople, { run: (handling) => runListPeople(handling, handling.query.language) }),
	mount(addPerson, { run: (handling) => runAddPerson(handling, handling.body) }),
	mount(revokeGrant, { run: (handling) => runRevokeGrant(handling, handling.params.grant) }),
];
