package org.dacheng.app.database;

/** The program does not start with this database; the message tells operators why and what to do. */
class DatabaseRefused extends RuntimeException {

    private final String action;

    DatabaseRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
