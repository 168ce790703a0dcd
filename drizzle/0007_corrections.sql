ALTER TABLE "response" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "return" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_import_id_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return" ADD CONSTRAINT "return_import_id_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "response_import" ON "response" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "return_import" ON "return" USING btree ("import_id");