-- Earlier editions are brought in by data stewards, or where the server runs.
create function app_may_import() returns boolean language sql stable as
	$$ select coalesce(app_role() in ('steward', 'console'), false) $$;
--> statement-breakpoint
grant select, insert on "import" to coherence_app;
--> statement-breakpoint
grant update (undone_by, undone_at) on "import" to coherence_app;
--> statement-breakpoint
alter table "import" enable row level security;
--> statement-breakpoint
create policy import_read on "import" for select to coherence_app using (app_may_import());
--> statement-breakpoint
create policy import_make on "import" for insert to coherence_app
	with check (app_may_import() and imported_by is not distinct from app_person() and undone_at is null);
--> statement-breakpoint
create policy import_undo on "import" for update to coherence_app
	using (app_may_import() and undone_at is null)
	with check (undone_at is not null and undone_by is not distinct from app_person());
--> statement-breakpoint
create policy edition_import on edition for insert to coherence_app with check (app_may_import());
--> statement-breakpoint
create policy round_import on round for insert to coherence_app
	with check (app_may_import() and import_id is not null);
--> statement-breakpoint
create policy round_import_only on round as restrictive for insert to coherence_app
	with check ((import_id is null or app_may_import()) and undone_at is null);
--> statement-breakpoint
create policy response_import on response for insert to coherence_app
	with check (app_may_import() and round_id in (select one.id from round one where one.import_id is not null));
--> statement-breakpoint
create policy return_import on "return" for insert to coherence_app
	with check (
		app_may_import() and submitted_by is not distinct from app_person()
		and round_id in (select one.id from round one where one.import_id is not null));
--> statement-breakpoint
-- Whoever imports at the console sees what was imported, and no other return.
create policy return_import_read on "return" for select to coherence_app
	using (app_role() = 'console' and round_id in (select one.id from round one where one.import_id is not null));
--> statement-breakpoint
create policy words_import on return_words for insert to coherence_app
	with check (app_may_import() and return_id in (
		select own.id from "return" own join round one on one.id = own.round_id where one.import_id is not null));
--> statement-breakpoint
-- Taking an import back takes its rounds out of sight in the same statement, whoever does it.
create function take_rounds_back() returns trigger language plpgsql security definer set search_path = public as $$
begin
	update round set undone_at = new.undone_at where import_id = new.id;
	return null;
end $$;
--> statement-breakpoint
create trigger import_taken_back after update of undone_at on "import"
	for each row execute function take_rounds_back();
--> statement-breakpoint
create function refuse_second_undo() returns trigger language plpgsql as $$
begin
	if old.undone_at is not null then raise exception 'an import is taken back once'; end if;
	return new;
end $$;
--> statement-breakpoint
create trigger import_undone_once before update on "import" for each row execute function refuse_second_undo();
--> statement-breakpoint
create trigger import_kept before delete on "import" for each row execute function refuse_change();
--> statement-breakpoint
-- What was taken back is found by nobody: said here once, so that no reading can forget it. Restrictive policies stand
-- beside every other, those to come included.
create policy round_standing on round as restrictive for select to coherence_app using (undone_at is null);
--> statement-breakpoint
create policy response_standing on response as restrictive for select to coherence_app
	using (round_id in (select one.id from round one));
--> statement-breakpoint
create policy return_standing on "return" as restrictive for select to coherence_app
	using (round_id in (select one.id from round one));
--> statement-breakpoint
create policy words_standing on return_words as restrictive for select to coherence_app
	using (exists (select from "return" own where own.id = return_words.return_id));
