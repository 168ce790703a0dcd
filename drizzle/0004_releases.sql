CREATE TABLE "release" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"inquiry" text NOT NULL,
	"edition" text NOT NULL,
	"number" integer NOT NULL,
	"cut_off" timestamp (3) with time zone NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"frozen_by" uuid,
	"note" text,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "release_number" UNIQUE("round_id","number"),
	CONSTRAINT "release_note" CHECK (number = 1 or note is not null)
);
--> statement-breakpoint
CREATE TABLE "release_basis" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"basis" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_frozen_by_person_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_basis" ADD CONSTRAINT "release_basis_release_id_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."release"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_inquiry" ON "release" USING btree ("inquiry");