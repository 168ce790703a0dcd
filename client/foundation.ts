/** What nearly every page needs, loaded with the entry: on a slow line a file more costs more than its bytes. */
import './api.ts';
import './ui/meter.tsx';
import './ui/note.tsx';
import './ui/states.tsx';
import './ui/use-is-wide.ts';
import './ui/use-request.ts';
