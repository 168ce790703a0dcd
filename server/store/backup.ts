import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { rowsOf, type Transaction } from './database.ts';
import { knownMigrations } from './migrate.ts';

/**
 * A backup is one gzip file of JSON lines: a head, then a line a row. It is the same on PGlite and on PostgreSQL, so
 * that an inquiry can move from one to the other.
 */
const format = 'coherence-inquiry-backup/1';
type Head = { format: string; createdAt: string; migrations: string[]; tables: string[] };
/** The last line: a file without it was cut off. */
const tail = { complete: true };
type Row = { table: string; row: Record<string, unknown> };

/** A new database has a key of its own; one that is restored has that of its pseudonyms. */
const keyTable = 'pseudonym_key';

/** Every table, each after those that it refers to. */
const tables = [
	'person',
	'edition',
	'import',
	'round',
	'response',
	'role_grant',
	'personal_link',
	'session',
	'answer',
	'answer_history',
	'return',
	'return_words',
	'release',
	'release_basis',
	keyTable,
	'audit_log',
];
const batch = 500;

const appliedMigrations = async (tx: Transaction): Promise<string[]> =>
	(await rowsOf<{ hash: string }>(tx, sql`select hash from drizzle.__drizzle_migrations order by id`)).map(
		({ hash }) => hash,
	);

async function* backupLines(tx: Transaction, now: Date, count: (row: Row) => void): AsyncGenerator<string> {
	const present: string[] = [];
	for (const table of tables) {
		const [there] = await rowsOf<{ there: boolean }>(
			tx,
			sql`select to_regclass(${`public."${table}"`}) is not null as there`,
		);
		if (there?.there) present.push(table);
	}
	const head: Head = { format, createdAt: now.toISOString(), migrations: await appliedMigrations(tx), tables: present };
	yield `${JSON.stringify(head)}\n`;
	for (const table of present) {
		await tx.execute(sql`declare backup no scroll cursor for select to_json(t) as row from ${sql.identifier(table)} t`);
		for (;;) {
			const rows = await rowsOf<{ row: Row['row'] }>(tx, sql.raw(`fetch ${batch} from backup`));
			for (const { row } of rows) {
				count({ table, row });
				yield `${JSON.stringify({ table, row })}\n`;
			}
			if (rows.length < batch) break;
		}
		await tx.execute(sql`close backup`);
	}
	yield `${JSON.stringify(tail)}\n`;
}

/** Writes everything in the database to a new file, in one consistent view. Returns how many rows there were. */
export const writeBackup = async (tx: Transaction, file: string, now: Date): Promise<number> => {
	if (existsSync(file)) throw new Error(`There is a file ${file} already.`);
	await tx.execute(sql`set transaction isolation level repeatable read`);
	let rows = 0;
	const lines = backupLines(tx, now, () => rows++);
	await pipeline(Readable.from(lines), createGzip(), createWriteStream(`${file}.part`, { mode: 0o600 }));
	await rename(`${file}.part`, file);
	return rows;
};

const insertRows = (tx: Transaction, table: string, rows: Row['row'][]): Promise<unknown> =>
	tx.execute(
		sql`insert into ${sql.identifier(table)} overriding system value
			select * from json_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(rows)}::text::json)`,
	);

const isEmpty = async (tx: Transaction): Promise<boolean> => {
	for (const table of tables.filter((one) => one !== keyTable)) {
		const [row] = await rowsOf<{ empty: boolean }>(
			tx,
			sql`select not exists (select from ${sql.identifier(table)}) as empty`,
		);
		if (!row?.empty) return false;
	}
	return true;
};

/** Why a backup cannot be restored, or undefined where it can. */
const obstacle = async (tx: Transaction, head: Head): Promise<string | undefined> => {
	if (head.format !== format) return 'This file is not a backup of Coherence Inquiry.';
	const known = knownMigrations();
	if (head.migrations.length > known.length || head.migrations.some((hash, position) => hash !== known[position]))
		return 'This backup was made by a newer version.';
	if (head.migrations.length < known.length)
		return 'This backup was made by an older version: restore it with that version, then start this one.';
	if (!(await isEmpty(tx))) return 'The database is not empty: a backup is only restored into an empty one.';
	return undefined;
};

const unpacked = (file: string) => {
	const gunzip = createGunzip();
	createReadStream(file)
		.on('error', (error) => gunzip.destroy(error))
		.pipe(gunzip);
	return gunzip;
};

/** Thrown, not returned: the transaction around it must not commit. */
const refusal = (why: string): Error => Object.assign(new Error(why), { refused: why });

/** Restores a backup into an empty, migrated database, all or nothing. */
export const restoreBackup = async (tx: Transaction, file: string): Promise<{ rows: number; createdAt: string }> => {
	const lines = createInterface({ input: unpacked(file), crlfDelay: Number.POSITIVE_INFINITY });
	let head: Head | undefined;
	let complete = false;
	let waiting: Row[] = [];
	let count = 0;
	const flush = async () => {
		const [first] = waiting;
		if (first)
			await insertRows(
				tx,
				first.table,
				waiting.map(({ row }) => row),
			);
		count += waiting.length;
		waiting = [];
	};
	for await (const line of lines) {
		const entry: Head | Row | typeof tail = JSON.parse(line);
		if ('format' in entry) {
			const refused = await obstacle(tx, entry);
			if (refused) throw refusal(refused);
			head = entry;
			await tx.execute(sql`delete from ${sql.identifier(keyTable)}`);
		} else if ('complete' in entry) complete = true;
		else {
			if (!tables.includes(entry.table)) throw refusal(`This backup holds an unknown table: ${entry.table}`);
			if (waiting.length >= batch || (waiting[0] && waiting[0].table !== entry.table)) await flush();
			waiting.push(entry);
		}
	}
	if (!head || !complete) throw refusal('This backup is incomplete.');
	await flush();
	await tx.execute(
		sql`select setval(pg_get_serial_sequence('audit_log', 'id'), coalesce((select max(id) from audit_log), 0) + 1, false)`,
	);
	return { rows: count, createdAt: head.createdAt };
};
