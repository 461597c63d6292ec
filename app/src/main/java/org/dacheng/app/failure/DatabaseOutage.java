package org.dacheng.app.failure;

import org.dacheng.base.database.ConnectionLost;
import org.dacheng.base.database.DatabaseBusy;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** Reason why the database cannot be queried at present. */
enum DatabaseOutage {
    DOWN("database-down", "app.down.title", "app.down.text"),
    BUSY("database-busy", "app.busy.title", "app.busy.text");

    static final int STATUS = 503;

    /** Seconds to wait before a retry. */
    static final String RETRY_AFTER = "10";

    private final String type;
    private final String title;
    private final String text;

    DatabaseOutage(String type, String title, String text) {
        this.type = type;
        this.title = title;
        this.text = text;
    }

    /** The outage that caused the error, directly or indirectly; null for every other error. */
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
