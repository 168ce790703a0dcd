-- Figures are computed by the platform itself, which reads closed answers and who was contacted; no written word.
create policy return_compute on "return" for select to coherence_app using (app_role() = 'computation');
--> statement-breakpoint
create policy response_compute on response for select to coherence_app using (app_role() = 'computation');
--> statement-breakpoint
create function app_is_analyst() returns boolean language sql stable as
	$$ select coalesce(app_role() in ('analyst', 'steward'), false) $$;
--> statement-breakpoint
-- Stable within a round, different in every other: a response has an id of its own in each.
create function app_pseudonym(response uuid) returns text language sql immutable as $$
	select upper(regexp_replace(
		encode(substr(sha256(convert_to('pseudonym ' || response::text, 'UTF8')), 1, 5), 'hex'), '^(.{5})(.{5})$', '\1-\2'))
$$;
--> statement-breakpoint
-- What analysts read of a question: words under pseudonyms, with the region; no name, no ministry, no time.
create function app_texts(wanted uuid, question text) returns table (
		pseudonym text, region text, open_answer jsonb, remark text, closed_answer jsonb, default_consent text)
	language sql stable security definer set search_path = public as $$
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
revoke execute on function app_texts(uuid, text) from public;
--> statement-breakpoint
grant execute on function app_texts(uuid, text) to coherence_app;
