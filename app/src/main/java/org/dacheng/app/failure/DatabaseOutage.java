package org.dacheng.app.failure;

import org.dacheng.base.database.ConnectionLost;
import org.dacheng.base.database.DatabaseBusy;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** Why nothing can be asked of the database at the moment. */
enum DatabaseOutage {
    DOWN("database-down", "app.down.title", "app.down.text"),
    BUSY("database-busy", "app.busy.title", "app.busy.text");

    static final int STATUS = 503;

    /** Seconds after which to try again. */
    static final String RETRY_AFTER = "10";

    private final String type;
    private final String title;
    private final String text;

    DatabaseOutage(String type, String title, String text) {
        this.type = type;
        this.title = title;
        this.text = text;
    }

    /** The outage that the error, or what caused it, tells of; null for every other error. */
    static @Nullable DatabaseOutage in(@Nullable Throwable thrown) {
        if (DatabaseBusy.in(thrown)) {
            return BUSY;
        }
        return ConnectionLost.in(thrown) ? DOWN : null;
    }

    String type() {
        return type;
    }

    Message title() {
        return Message.of(title);
    }

    Message text() {
        return Message.of(text);
    }
}
