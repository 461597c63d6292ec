package org.dacheng.app.database;

/** The program does not start with this database; says why and what to do, to anyone who runs it. */
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
