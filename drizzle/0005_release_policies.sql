-- What is released is public; what it was computed from stays with the data stewards.
grant select, insert on "release", release_basis to coherence_app;
--> statement-breakpoint
alter table "release" enable row level security;
--> statement-breakpoint
alter table release_basis enable row level security;
--> statement-breakpoint
create policy release_read on "release" for select to coherence_app using (true);
--> statement-breakpoint
create policy release_freeze on "release" for insert to coherence_app
	with check (app_role() = 'steward' and frozen_by is not distinct from app_person());
--> statement-breakpoint
create policy basis_read on release_basis for select to coherence_app
	using (app_role() in ('steward', 'computation'));
--> statement-breakpoint
create policy basis_freeze on release_basis for insert to coherence_app
	with check (app_role() = 'steward' and release_id in (
		select one.id from "release" one where one.frozen_by is not distinct from app_person()));
--> statement-breakpoint
create trigger release_immutable before update or delete on "release"
	for each row execute function refuse_change();
--> statement-breakpoint
create trigger release_basis_immutable before update or delete on release_basis
	for each row execute function refuse_change();
--> statement-breakpoint
-- An import that a release was made of stays, whoever would take it back.
create function refuse_undo_of_released() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if exists (select from "release" one join round on round.id = one.round_id where round.import_id = new.id) then
		raise exception 'a release was made of this import' using errcode = 'restrict_violation';
	end if;
	return new;
end $$;
--> statement-breakpoint
create trigger import_released before update of undone_at on "import"
	for each row execute function refuse_undo_of_released();
