import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIfNeeded } from '#server/scripts/build.ts';
import { newFolder, type RunningServer, startServer } from '#test/support/processes.ts';
import { editionId, inquiryId, sectionId, unitCode, writeInquiry } from './inquiry.ts';
import type { Subject } from './subject.ts';

const post = async (url: string, body: object, cookie = ''): Promise<{ body: unknown; cookie: string }> => {
	const headers = { 'content-type': 'application/json', cookie };
	const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
	if (!reply.ok) throw new Error(`${url} replied ${reply.status}: ${await reply.text()}`);
	return { body: await reply.json(), cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? cookie };
};

/** Opens a round as secretariat and enters as Focal Point; the cookie of the Focal Point. */
const enterAsFocalPoint = async ({ url, link }: RunningServer): Promise<string> => {
	const secretariat = await post(`${url}/api/session`, { token: link?.split('#')[1] });
	const round = {
		inquiry: inquiryId,
		edition: editionId,
		kind: 'confidential',
		opensOn: '2020-01-01',
		closesOn: '2099-12-31',
		units: [unitCode],
	};
	const opened = await post(`${url}/api/rounds`, round, secretariat.cookie);
	const { id } = opened.body as { id: string };
	const links = `${url}/api/rounds/${id}/governments/${unitCode}/links`;
	const made = await post(links, { name: 'Focal Point of Northmark' }, secretariat.cookie);
	const { token } = made.body as { token: string };
	return (await post(`${url}/api/session`, { token })).cookie;
};

/** The product: its built pages, served by its server on PGlite, for a Focal Point who is signed in. */
export const serveOurs = async (): Promise<Subject> => {
	await buildIfNeeded();
	const folder = await newFolder();
	const definitionsFolder = join(folder, 'definitions');
	await writeInquiry(definitionsFolder);
	const server = await startServer({ DATA_DIR: join(folder, 'data') }, definitionsFolder);
	const close = async () => {
		server.process.kill('SIGTERM');
		await server.ended;
		await rm(folder, { recursive: true });
	};
	const cookie = await enterAsFocalPoint(server).catch(async (error) => {
		await close();
		throw error;
	});
	const [name = '', value = ''] = cookie.split('=');
	return {
		name: 'ours',
		url: `${server.url}/respond/${sectionId}`,
		prepare: (context) => context.addCookies([{ name, value, url: server.url }]),
		answered: (page) =>
			page.waitForResponse(
				(reply) => reply.request().method() === 'PUT' && reply.url().includes('/answers/') && reply.ok(),
			),
		close,
	};
};
