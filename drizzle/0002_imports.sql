CREATE TABLE "import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inquiry" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"imported_by" uuid,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"contents" jsonb NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "import_undone" CHECK (undone_by is null or undone_at is not null)
);
--> statement-breakpoint
ALTER TABLE "round" DROP CONSTRAINT "round_edition";--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "undone_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_imported_by_person_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_undone_by_person_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_inquiry" ON "import" USING btree ("inquiry");--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_import_id_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "round_edition" ON "round" USING btree ("inquiry","edition") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "round_import" ON "round" USING btree ("import_id");--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_undone" CHECK (undone_at is null or import_id is not null);