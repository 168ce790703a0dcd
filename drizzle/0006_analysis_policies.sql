-- Figures are computed by the platform itself, which reads closed answers and who was contacted; no written word.
create policy return_compute on "return" for select to coherence_app using (app_role() = 'computation');
--> statement-breakpoint
create policy response_compute on response for select to coherence_app using (app_role() = 'computation');
--> statement-breakpoint
create function app_is_analyst() returns boolean language sql stable as
	$$ select coalesce(app_role() in ('analyst', 'steward'), false) $$;
--> statement-breakpoint
-- The secretariat reads the ids of responses; without the key, which no transaction of a person reads, they tell nothing.
create table pseudonym_key (key uuid primary key default gen_random_uuid());
--> statement-breakpoint
insert into pseudonym_key default values;
--> statement-breakpoint
-- Stable within a round, different in every other: a response has an id of its own in each. For the functions below alone.
create function app_pseudonym(response uuid) returns text language sql stable as $$
	select upper(regexp_replace(
		encode(substr(sha256(convert_to('pseudonym ' || key || ' ' || response, 'UTF8')), 1, 5), 'hex'),
		'^(.{5})(.{5})$', '\1-\2'))
	from pseudonym_key
$$;
--> statement-breakpoint
revoke execute on function app_pseudonym(uuid) from public;
--> statement-breakpoint
-- Figures are computed under pseudonyms.
create function app_pseudonyms(wanted uuid) returns table (response_id uuid, pseudonym text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select own.id, app_pseudonym(own.id) from response own
	where coalesce(app_role() = 'computation', false) and own.round_id = wanted
$$;
--> statement-breakpoint
-- Whom a pseudonym stands for, where it was returned: nobody else has one.
create function app_unit_behind(wanted uuid, asked text) returns table (unit text, unit_name jsonb)
	language sql stable security definer set search_path = public, pg_temp as $$
	select own.unit, own.unit_name from response own join round on round.id = own.round_id
	where coalesce(app_role() = 'steward', false) and own.round_id = wanted and round.undone_at is null
		and app_pseudonym(own.id) = asked
		and exists (select from "return" one where one.response_id = own.id)
$$;
--> statement-breakpoint
revoke execute on function app_pseudonyms(uuid), app_unit_behind(uuid, text) from public;
--> statement-breakpoint
grant execute on function app_pseudonyms(uuid), app_unit_behind(uuid, text) to coherence_app;
--> statement-breakpoint
-- What analysts read of a question: words under pseudonyms, with the region; no name, no ministry, no time.
create function app_texts(wanted uuid, question text) returns table (
		pseudonym text, region text, open_answer jsonb, remark text, closed_answer jsonb, default_consent text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select app_pseudonym(one.response_id), own.region, words.open_answers -> question, words.remarks ->> question,
		one.closed_answers -> question, words.default_consent
	from (
		select distinct on (r.response_id) r.* from "return" r
		where r.round_id = wanted order by r.response_id, r.number desc
	) one
	join return_words words on words.return_id = one.id
	join response own on own.id = one.response_id
	join round on round.id = one.round_id
	where app_is_analyst() and round.undone_at is null
		and (words.open_answers ? question or words.remarks ? question)
	order by 1
$$;
--> statement-breakpoint
-- A region in which few returned would name them: whoever reads texts is told how many did, to leave it out.
create function app_returns_by_region(wanted uuid) returns table (region text, returns int)
	language sql stable security definer set search_path = public, pg_temp as $$
	select own.region, count(*)::int
	from response own join round on round.id = own.round_id
	where app_is_analyst() and round.undone_at is null and own.round_id = wanted
		and exists (select from "return" r where r.response_id = own.id)
	group by own.region
$$;
--> statement-breakpoint
revoke execute on function app_texts(uuid, text), app_returns_by_region(uuid) from public;
--> statement-breakpoint
grant execute on function app_texts(uuid, text), app_returns_by_region(uuid) to coherence_app;
