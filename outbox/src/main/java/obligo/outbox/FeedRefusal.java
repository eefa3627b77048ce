package obligo.outbox;

import obligo.http.RefusalName;

/** The refusal that only the change feed knows. */
enum FeedRefusal implements RefusalName {
    CURSOR_UNKNOWN
}
