import { describe, expect, test } from 'vitest';
import type { Outcome } from '#client/api.ts';
import { createConsentSetting } from '#client/respond/consent-setting.ts';
import type { Consent } from '#domain/survey/answer.ts';

const ok: Outcome<unknown> = { ok: true, result: {} };
const unreachable: Outcome<unknown> = { ok: false, problem: { code: 'unreachable', errors: [] } };

/** Requests wait in `calls` until the test replies. */
const openSetting = ({ isRead = true } = {}) => {
	const calls: { consent: Consent; reply: (outcome: Outcome<unknown>) => void }[] = [];
	const send = (consent: Consent) => new Promise<Outcome<unknown>>((reply) => calls.push({ consent, reply }));
	const setting = createConsentSetting({ send, onSaved: async () => isRead });
	const reply = async (outcome: Outcome<unknown>): Promise<void> => {
		calls.shift()?.reply(outcome);
		await new Promise(setImmediate);
	};
	return { setting, reply, sent: () => calls.map(({ consent }) => consent) };
};

describe('the choice on quoting', () => {
	test('is sent one at a time, and the last choice is the one that stands', async () => {
		const { setting, reply, sent } = openSetting();
		setting.choose('named');
		setting.choose('unnamed');
		setting.choose('none');
		expect(sent()).toEqual(['named']);
		expect(setting.state()).toEqual({ state: 'saving', chosen: 'none' });
		await reply(ok);
		expect(sent()).toEqual(['none']);
		await reply(ok);
		expect(setting.state()).toEqual({ state: 'saved' });
	});

	test('stays chosen where it could not be saved, and can be sent again', async () => {
		const { setting, reply, sent } = openSetting();
		setting.choose('named');
		await reply(unreachable);
		expect(setting.state()).toMatchObject({ state: 'failed', chosen: 'named' });
		setting.choose('named');
		expect(sent()).toEqual(['named']);
		await reply(ok);
		expect(setting.state()).toEqual({ state: 'saved' });
	});

	test('goes on to the later choice where the earlier one failed', async () => {
		const { setting, reply, sent } = openSetting();
		setting.choose('named');
		setting.choose('none');
		await reply(unreachable);
		expect(sent()).toEqual(['none']);
	});

	test('is still shown where it is saved and the page could not be read again', async () => {
		const { setting, reply } = openSetting({ isRead: false });
		setting.choose('named');
		await reply(ok);
		expect(setting.state()).toEqual({ state: 'saved', chosen: 'named' });
	});
});
