-- The application's role: no bypass of row-level security, no right to change what is append only.
-- May run where the role is already there, and while another process makes it.
do $$ begin
	if not exists (select from pg_roles where rolname = 'coherence_app') then
		create role coherence_app nologin nobypassrls;
	end if;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
-- From PostgreSQL 16 on, whoever makes a role is a member that may administer it but not take it.
do $$ begin
	set local role coherence_app;
	set local role none;
exception when insufficient_privilege then
	execute format('grant coherence_app to %I', current_user);
end $$;
--> statement-breakpoint
-- After a transaction a setting is empty, not null.
create function app_role() returns text language sql stable as
	$$ select nullif(current_setting('app.role', true), '') $$;
--> statement-breakpoint
create function app_person() returns uuid language sql stable as
	$$ select nullif(current_setting('app.person', true), '')::uuid $$;
--> statement-breakpoint
create function app_inquiry() returns text language sql stable as
	$$ select nullif(current_setting('app.inquiry', true), '') $$;
--> statement-breakpoint
create function app_unit() returns text language sql stable as
	$$ select nullif(current_setting('app.unit', true), '') $$;
--> statement-breakpoint
create function app_round() returns uuid language sql stable as
	$$ select nullif(current_setting('app.round', true), '')::uuid $$;
--> statement-breakpoint
create function app_token() returns text language sql stable as
	$$ select nullif(current_setting('app.token', true), '') $$;
--> statement-breakpoint
create function app_is_secretariat() returns boolean language sql stable as
	$$ select coalesce(app_role() in ('secretariat', 'steward'), false) $$;
--> statement-breakpoint
create function app_is_focal_point() returns boolean language sql stable as
	$$ select coalesce(app_role() = 'focal-point', false) $$;
--> statement-breakpoint
-- These two look past the policies, which may not refer to each other in a circle.
create function app_link_leads_to(wanted uuid) returns boolean
	language sql stable security definer set search_path = public as $$
	select exists (
		select from personal_link link join role_grant given on given.id = link.grant_id
		where link.token_hash = app_token() and link.grant_id = wanted
			and link.revoked_at is null and given.revoked_at is null)
$$;
--> statement-breakpoint
create function app_own_grants() returns setof uuid
	language sql stable security definer set search_path = public as $$
	select given.id from role_grant given
	where app_is_focal_point() and given.round_id = app_round() and given.unit = app_unit()
$$;
--> statement-breakpoint
grant usage on schema public to coherence_app;
--> statement-breakpoint
grant select on all tables in schema public to coherence_app;
--> statement-breakpoint
grant insert on person, role_grant, personal_link, session, edition, round, response, answer, answer_history,
	"return", return_words, audit_log to coherence_app;
--> statement-breakpoint
grant update (revoked_at) on role_grant to coherence_app;
--> statement-breakpoint
grant update (used_at, revoked_at) on personal_link to coherence_app;
--> statement-breakpoint
grant update (ended_at) on session to coherence_app;
--> statement-breakpoint
grant update (state, state_since, default_consent) on response to coherence_app;
--> statement-breakpoint
grant update (value, revision, carried_over, saved_by, saved_at) on answer to coherence_app;
--> statement-breakpoint
alter table person enable row level security;
--> statement-breakpoint
alter table role_grant enable row level security;
--> statement-breakpoint
alter table personal_link enable row level security;
--> statement-breakpoint
alter table session enable row level security;
--> statement-breakpoint
alter table edition enable row level security;
--> statement-breakpoint
alter table round enable row level security;
--> statement-breakpoint
alter table response enable row level security;
--> statement-breakpoint
alter table answer enable row level security;
--> statement-breakpoint
alter table answer_history enable row level security;
--> statement-breakpoint
alter table "return" enable row level security;
--> statement-breakpoint
alter table return_words enable row level security;
--> statement-breakpoint
alter table audit_log enable row level security;
--> statement-breakpoint
-- Whoever presents a token sees its own link or session, and what these lead to; nothing else.
create policy link_read on personal_link for select to coherence_app
	using (app_is_secretariat() or token_hash = app_token());
--> statement-breakpoint
create policy link_make on personal_link for insert to coherence_app with check (app_is_secretariat());
--> statement-breakpoint
-- A bearer uses a link up; one that is revoked stays as it is.
create policy link_change on personal_link for update to coherence_app
	using (app_is_secretariat() or (token_hash = app_token() and revoked_at is null))
	with check (app_is_secretariat() or (token_hash = app_token() and revoked_at is null));
--> statement-breakpoint
create policy session_read on session for select to coherence_app
	using (app_is_secretariat() or token_hash = app_token());
--> statement-breakpoint
-- A government sees when those who can answer for it last signed in.
create policy session_own on session for select to coherence_app
	using (app_is_focal_point() and grant_id in (select app_own_grants()));
--> statement-breakpoint
create policy session_start on session for insert to coherence_app
	with check (app_link_leads_to(grant_id));
--> statement-breakpoint
create policy session_end on session for update to coherence_app
	using (app_is_secretariat() or token_hash = app_token())
	with check (ended_at is not null);
--> statement-breakpoint
create policy grant_read on role_grant for select to coherence_app
	using (
		app_is_secretariat()
		or id in (select link.grant_id from personal_link link where link.token_hash = app_token())
		or id in (select one.grant_id from session one where one.token_hash = app_token())
		-- A government sees every way in that was made in its name.
		or (app_is_focal_point() and round_id = app_round() and unit = app_unit())
	);
--> statement-breakpoint
create policy grant_make on role_grant for insert to coherence_app with check (app_is_secretariat());
--> statement-breakpoint
create policy grant_revoke on role_grant for update to coherence_app using (app_is_secretariat());
--> statement-breakpoint
create policy person_read on person for select to coherence_app
	using (
		app_is_secretariat()
		or id = app_person()
		or id in (select given.person_id from role_grant given)
		or (app_is_focal_point() and id in (select saved.saved_by from answer saved))
		or (app_is_focal_point() and id in (
			select own.submitted_by from "return" own where own.inquiry = app_inquiry() and own.unit = app_unit()))
	);
--> statement-breakpoint
create policy person_make on person for insert to coherence_app with check (app_is_secretariat());
--> statement-breakpoint
-- That a round exists, and what it asks, is no secret.
create policy edition_read on edition for select to coherence_app using (true);
--> statement-breakpoint
create policy edition_field on edition for insert to coherence_app with check (app_is_secretariat());
--> statement-breakpoint
create policy round_read on round for select to coherence_app using (true);
--> statement-breakpoint
create policy round_open on round for insert to coherence_app with check (app_is_secretariat());
--> statement-breakpoint
create policy response_read on response for select to coherence_app
	using (
		app_is_secretariat()
		or (app_is_focal_point() and inquiry = app_inquiry() and unit = app_unit())
		or (app_role() = 'bearer' and exists (
			select from role_grant given where given.round_id = response.round_id and given.unit = response.unit))
		or round_id in (select one.id from round one where one.kind = 'named')
	);
--> statement-breakpoint
create policy response_contact on response for insert to coherence_app with check (app_is_secretariat());
--> statement-breakpoint
create policy response_change on response for update to coherence_app
	using (
		(app_is_focal_point() and round_id = app_round() and unit = app_unit())
		or (app_role() = 'bearer' and state = 'invited' and exists (
			select from role_grant given
			where given.round_id = response.round_id and given.unit = response.unit and given.revoked_at is null))
	)
	with check (
		(app_is_focal_point() and round_id = app_round() and unit = app_unit())
		or (app_role() = 'bearer' and state = 'opened' and default_consent = 'none')
	);
--> statement-breakpoint
-- A government's words: its own people, and nobody else.
create policy answer_own on answer for select to coherence_app
	using (app_is_focal_point() and response_id in (
		select own.id from response own where own.inquiry = app_inquiry() and own.unit = app_unit()));
--> statement-breakpoint
create policy answer_save on answer for insert to coherence_app
	with check (app_is_focal_point() and saved_by = app_person() and response_id in (
		select own.id from response own where own.round_id = app_round() and own.unit = app_unit()));
--> statement-breakpoint
create policy answer_change on answer for update to coherence_app
	using (app_is_focal_point() and response_id in (
		select own.id from response own where own.round_id = app_round() and own.unit = app_unit()))
	with check (app_is_focal_point() and saved_by = app_person() and response_id in (
		select own.id from response own where own.round_id = app_round() and own.unit = app_unit()));
--> statement-breakpoint
create policy history_own on answer_history for select to coherence_app
	using (app_is_focal_point() and response_id in (
		select own.id from response own where own.inquiry = app_inquiry() and own.unit = app_unit()));
--> statement-breakpoint
create policy history_write on answer_history for insert to coherence_app
	with check (app_is_focal_point() and saved_by = app_person() and response_id in (
		select own.id from response own where own.round_id = app_round() and own.unit = app_unit()));
--> statement-breakpoint
-- Yes/no answers of a named round are public by agreement; of a confidential one, they reach data stewards only.
create policy return_read on "return" for select to coherence_app
	using (
		app_role() = 'steward'
		or (app_is_focal_point() and inquiry = app_inquiry() and unit = app_unit())
		or round_id in (select one.id from round one where one.kind = 'named')
	);
--> statement-breakpoint
create policy return_submit on "return" for insert to coherence_app
	with check (
		app_is_focal_point() and submitted_by = app_person()
		and round_id = app_round() and unit = app_unit() and inquiry = app_inquiry()
		and response_id in (
			select own.id from response own where own.round_id = app_round() and own.unit = app_unit()));
--> statement-breakpoint
create policy words_read on return_words for select to coherence_app
	using (
		app_role() = 'steward'
		or (app_is_focal_point() and return_id in (
			select own.id from "return" own where own.inquiry = app_inquiry() and own.unit = app_unit()))
	);
--> statement-breakpoint
create policy words_submit on return_words for insert to coherence_app
	with check (app_is_focal_point() and return_id in (
		select own.id from "return" own where own.round_id = app_round() and own.unit = app_unit()));
--> statement-breakpoint
create policy log_read on audit_log for select to coherence_app using (app_is_secretariat());
--> statement-breakpoint
create policy log_write on audit_log for insert to coherence_app
	with check (role = app_role() and person_id is not distinct from app_person());
--> statement-breakpoint
-- The board counts returns that the secretariat may not read.
create function app_return_counts(wanted uuid) returns table (response_id uuid, returns integer)
	language sql stable security definer set search_path = public as $$
	select one.response_id, count(*)::integer from "return" one
	where one.round_id = wanted and app_is_secretariat() group by one.response_id
$$;
--> statement-breakpoint
revoke execute on function app_return_counts(uuid) from public;
--> statement-breakpoint
grant execute on function app_return_counts(uuid) to coherence_app;
--> statement-breakpoint
-- Returns do not change, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception '% rows are immutable', tg_table_name;
end $$;
--> statement-breakpoint
create trigger return_immutable before update or delete on "return"
	for each row execute function refuse_change();
--> statement-breakpoint
create trigger return_words_immutable before update or delete on return_words
	for each row execute function refuse_change();
--> statement-breakpoint
create trigger answer_history_immutable before update or delete on answer_history
	for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_log_immutable before update or delete on audit_log
	for each row execute function refuse_change();
--> statement-breakpoint
create trigger edition_immutable before update or delete on edition
	for each row execute function refuse_change();
