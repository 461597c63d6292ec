package org.dacheng.base.database;

import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Widens text columns on H2 to the capacity they have on the servers. Migrations and limits of the program count code
 * points; H2 counts UTF-16 units, of which an emoji takes two. After every migration each column of the program
 * therefore gets twice its width plus one: migrations use even widths only, and an odd width marks a column as done. H2
 * only records the new width.
 */
final class H2ColumnWidening implements Callback {

    private static final String NARROW = """
            select concat('alter table "', table_name, '" alter column "', column_name, '" set data type varchar(',
              2 * character_maximum_length + 1, ')')
            from information_schema.columns
            where table_schema = schema() and data_type = 'CHARACTER VARYING' and mod(character_maximum_length, 2) = 0
              and character_maximum_length < 100000
              and lower(table_name) not like 'act\\_%' and lower(table_name) not like 'flyway%'
            """;

    private final boolean embedded;

    H2ColumnWidening(boolean embedded) {
        this.embedded = embedded;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return embedded && event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        List<String> statements = jdbc.queryForList(NARROW, String.class);
        statements.forEach(jdbc::execute);
    }

    @Override
    public String getCallbackName() {
        return "wide texts";
    }
}
