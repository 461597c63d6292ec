package org.dacheng.okr.cycle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.dacheng.base.database.DatabaseProperties;
import org.dacheng.okr.enums.EnumKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps cycles where they stand while goals are written in them; those who write do not hold each other back. */
@Component
class CycleLock {

    private final JdbcClient jdbc;
    private final String lock;

    CycleLock(JdbcClient jdbc, DatabaseProperties database) {
        this.jdbc = jdbc;
        // H2 has no shared lock: there one after the other writes, which costs little within one program.
        this.lock = database.embedded() ? " for update" : " lock in share mode";
    }

    /** Their states, read under the lock; in the order of ids, as those who move cycles take them. */
    Map<String, CycleState> states(Collection<String> ids) {
        Map<String, CycleState> states = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, state from okr_cycle where id in (:ids) order by id" + lock)
                    .param("ids", new TreeSet<>(ids))
                    .query(row -> {
                        states.put(row.getString("id"), EnumKeys.read(CycleState.class, row.getString("state")));
                    });
        }
        return states;
    }
}
