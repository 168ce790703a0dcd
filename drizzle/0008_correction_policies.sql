-- What a correction of an imported round brought stands as long as the correction does. Past the policies: whoever reads
-- returns may not read imports.
create function app_import_stands(wanted uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp as $$
	select exists (select from "import" where id = wanted and undone_at is null)
$$;
--> statement-breakpoint
alter policy response_standing on response
	using (round_id in (select one.id from round one) and (import_id is null or app_import_stands(import_id)));
--> statement-breakpoint
alter policy return_standing on "return"
	using (round_id in (select one.id from round one) and (import_id is null or app_import_stands(import_id)));
--> statement-breakpoint
create policy response_correction on response as restrictive for insert to coherence_app
	with check (import_id is null or (app_may_import() and app_import_stands(import_id)));
--> statement-breakpoint
-- Whoever imports submits a first return with its round, and any other with a correction.
create policy return_correction on "return" as restrictive for insert to coherence_app
	with check (case when import_id is null then number = 1 or not app_may_import()
		else app_may_import() and app_import_stands(import_id) end);
--> statement-breakpoint
-- What a correction is compared with, at the console too.
create policy response_import_read on response for select to coherence_app
	using (app_role() = 'console' and round_id in (select one.id from round one where one.import_id is not null));
--> statement-breakpoint
create policy words_import_read on return_words for select to coherence_app
	using (app_role() = 'console' and return_id in (
		select own.id from "return" own join round one on one.id = own.round_id where one.import_id is not null));
--> statement-breakpoint
-- The responses of an imported round, those that were taken back included: a number is given once, and a government has
-- one response in a round.
create function app_import_places(wanted uuid) returns table (response_id uuid, unit text, last_number integer)
	language sql stable security definer set search_path = public, pg_temp as $$
	select own.id, own.unit, coalesce((select max(one.number) from "return" one where one.response_id = own.id), 0)
	from response own join round on round.id = own.round_id
	where app_may_import() and own.round_id = wanted and round.import_id is not null
$$;
--> statement-breakpoint
-- A government that came with a correction that was taken back comes in again with its response.
create function take_over_response() returns trigger
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if new.import_id is null or not app_may_import() then return new; end if;
	update response set import_id = new.import_id, state = new.state, state_since = new.state_since
		where round_id = new.round_id and unit = new.unit
			and import_id is not null and not app_import_stands(import_id);
	if found then return null; end if;
	return new;
end $$;
--> statement-breakpoint
create trigger response_taken_over before insert on response for each row execute function take_over_response();
--> statement-breakpoint
-- Whether a release was made of anything that an import brought.
create function app_import_released(wanted uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp as $$
	select exists (select from "release" one join round on round.id = one.round_id where round.import_id = wanted)
		or exists (
			select from "return" own
			join "release" one on one.round_id = own.round_id join release_basis on release_id = one.id
			where own.import_id = wanted and basis -> 'returns' ->> own.unit = own.id::text)
		or exists (
			select from response own
			join "release" one on one.round_id = own.round_id join release_basis on release_id = one.id
			where own.import_id = wanted and basis -> 'contacted' ? own.unit)
$$;
--> statement-breakpoint
-- The rounds that an import made or corrected.
create function app_rounds_of_import(wanted uuid) returns setof uuid
	language sql stable security definer set search_path = public, pg_temp as $$
	select id from round where import_id = wanted
	union select round_id from "return" where import_id = wanted
	union select round_id from response where import_id = wanted
$$;
--> statement-breakpoint
-- Whether a later import corrects it: that one was compared with what this one brought.
create function app_import_corrected(wanted uuid) returns boolean
	language sql stable security definer set search_path = public, pg_temp as $$
	select exists (
		select from "import" own
		join "import" later on later.inquiry = own.inquiry and later.imported_at > own.imported_at
		where own.id = wanted and later.undone_at is null
			and exists (select app_rounds_of_import(own.id) intersect select app_rounds_of_import(later.id)))
$$;
--> statement-breakpoint
create or replace function refuse_undo_of_released() returns trigger
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if app_import_released(new.id) then
		raise exception 'a release was made of this import' using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
--> statement-breakpoint
-- For the functions below, which look past the policies.
create function app_standing_returns(wanted uuid) returns setof "return" language sql stable as $$
	select one.* from "return" one
	where one.round_id = wanted and (one.import_id is null or app_import_stands(one.import_id))
$$;
--> statement-breakpoint
revoke execute on function app_import_stands(uuid), app_import_places(uuid), app_import_released(uuid),
	app_rounds_of_import(uuid), app_import_corrected(uuid), app_standing_returns(uuid) from public;
--> statement-breakpoint
grant execute on function app_import_stands(uuid), app_import_places(uuid), app_import_released(uuid),
	app_import_corrected(uuid) to coherence_app;
--> statement-breakpoint
drop function app_return_counts(uuid);
--> statement-breakpoint
-- The board counts returns that the secretariat may not read, and says when the last came.
create function app_return_counts(wanted uuid)
	returns table (response_id uuid, returns integer, last_at timestamp(3) with time zone)
	language sql stable security definer set search_path = public, pg_temp as $$
	select one.response_id, count(*)::integer, max(one.submitted_at) from app_standing_returns(wanted) one
	where app_is_secretariat() group by one.response_id
$$;
--> statement-breakpoint
revoke execute on function app_return_counts(uuid) from public;
--> statement-breakpoint
grant execute on function app_return_counts(uuid) to coherence_app;
--> statement-breakpoint
create or replace function app_unit_behind(wanted uuid, asked text) returns table (unit text, unit_name jsonb)
	language sql stable security definer set search_path = public, pg_temp as $$
	select own.unit, own.unit_name from response own join round on round.id = own.round_id
	where coalesce(app_role() = 'steward', false) and own.round_id = wanted and round.undone_at is null
		and app_pseudonym(own.id) = asked
		and exists (select from app_standing_returns(wanted) one where one.response_id = own.id)
$$;
--> statement-breakpoint
create or replace function app_texts(wanted uuid, question text) returns table (
		pseudonym text, region text, open_answer jsonb, remark text, closed_answer jsonb, default_consent text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select app_pseudonym(one.response_id), own.region, words.open_answers -> question, words.remarks ->> question,
		one.closed_answers -> question, words.default_consent
	from (
		select distinct on (r.response_id) r.* from app_standing_returns(wanted) r order by r.response_id, r.number desc
	) one
	join return_words words on words.return_id = one.id
	join response own on own.id = one.response_id
	join round on round.id = one.round_id
	where app_is_analyst() and round.undone_at is null
		and (words.open_answers ? question or words.remarks ? question)
	order by 1
$$;
--> statement-breakpoint
create or replace function app_returns_by_region(wanted uuid) returns table (region text, returns int)
	language sql stable security definer set search_path = public, pg_temp as $$
	select own.region, count(*)::int
	from response own join round on round.id = own.round_id
	where app_is_analyst() and round.undone_at is null and own.round_id = wanted
		and exists (select from app_standing_returns(wanted) r where r.response_id = own.id)
	group by own.region
$$;
