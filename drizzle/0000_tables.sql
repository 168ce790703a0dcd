CREATE TABLE "answer" (
	"response_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"value" jsonb,
	"revision" integer NOT NULL,
	"carried_over" boolean NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answer_response_id_question_id_pk" PRIMARY KEY("response_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "answer_history" (
	"response_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"value" jsonb,
	"revision" integer NOT NULL,
	"carried_over" boolean NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answer_history_response_id_question_id_revision_pk" PRIMARY KEY("response_id","question_id","revision")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid,
	"role" text NOT NULL,
	"act" text NOT NULL,
	"round_id" uuid,
	"subject" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"inquiry" text NOT NULL,
	"id" text NOT NULL,
	"hash" text NOT NULL,
	"definition" jsonb NOT NULL,
	CONSTRAINT "edition_inquiry_id_pk" PRIMARY KEY("inquiry","id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personal_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"grant_id" uuid NOT NULL,
	"single_use" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "personal_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"inquiry" text NOT NULL,
	"unit" text NOT NULL,
	"unit_name" jsonb NOT NULL,
	"unit_kind" text NOT NULL,
	"region" text,
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"default_consent" text NOT NULL,
	CONSTRAINT "response_unit" UNIQUE("round_id","unit"),
	CONSTRAINT "response_state" CHECK (state in ('invited', 'opened', 'in-progress', 'submitted', 'correcting')),
	CONSTRAINT "response_consent" CHECK (default_consent in ('named', 'unnamed', 'none'))
);
--> statement-breakpoint
CREATE TABLE "return" (
	"id" uuid PRIMARY KEY NOT NULL,
	"response_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"inquiry" text NOT NULL,
	"unit" text NOT NULL,
	"number" integer NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" uuid,
	"edition_hash" text NOT NULL,
	"closed_answers" jsonb NOT NULL,
	"open_answered" text[] NOT NULL,
	"carried_over" text[] NOT NULL,
	"late" boolean NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "return_number" UNIQUE("response_id","number")
);
--> statement-breakpoint
CREATE TABLE "return_words" (
	"return_id" uuid PRIMARY KEY NOT NULL,
	"open_answers" jsonb NOT NULL,
	"remarks" jsonb NOT NULL,
	"default_consent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"round_id" uuid,
	"unit" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "role_grant_role" CHECK (role in ('secretariat', 'steward', 'analyst', 'chair', 'focal-point')),
	CONSTRAINT "role_grant_subject" CHECK ((role = 'focal-point') = (round_id is not null and unit is not null))
);
--> statement-breakpoint
CREATE TABLE "round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inquiry" text NOT NULL,
	"edition" text NOT NULL,
	"kind" text NOT NULL,
	"notice" text,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"synthetic" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "round_edition" UNIQUE("inquiry","edition"),
	CONSTRAINT "round_kind" CHECK (kind in ('named', 'confidential')),
	CONSTRAINT "round_times" CHECK (opens_at < closes_at)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"grant_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_history" ADD CONSTRAINT "answer_history_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_history" ADD CONSTRAINT "answer_history_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_link" ADD CONSTRAINT "personal_link_grant_id_role_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."role_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return" ADD CONSTRAINT "return_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return" ADD CONSTRAINT "return_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return" ADD CONSTRAINT "return_submitted_by_person_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_words" ADD CONSTRAINT "return_words_return_id_return_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."return"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_round_id_unit_response_round_id_unit_fk" FOREIGN KEY ("round_id","unit") REFERENCES "public"."response"("round_id","unit") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_inquiry_edition_edition_inquiry_id_fk" FOREIGN KEY ("inquiry","edition") REFERENCES "public"."edition"("inquiry","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_grant_id_role_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."role_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "personal_link_grant" ON "personal_link" USING btree ("grant_id");--> statement-breakpoint
CREATE INDEX "response_inquiry_unit" ON "response" USING btree ("inquiry","unit");--> statement-breakpoint
CREATE INDEX "return_round" ON "return" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "return_unit" ON "return" USING btree ("inquiry","unit");--> statement-breakpoint
CREATE INDEX "role_grant_response" ON "role_grant" USING btree ("round_id","unit");--> statement-breakpoint
CREATE INDEX "session_grant" ON "session" USING btree ("grant_id");