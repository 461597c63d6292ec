package org.dacheng.okr.cycle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.dacheng.base.database.DatabaseProperties;
import org.dacheng.okr.enums.EnumKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the state of cycles unchanged while goals are written in them; writers of goals do not block each other. */
@Component
class CycleLock {

    private final JdbcClient jdbc;
    private final String lock;

    CycleLock(JdbcClient jdbc, DatabaseProperties database) {
        this.jdbc = jdbc;
        // H2 has no shared lock: writers wait for each other there, which costs little within one program.
        this.lock = database.embedded() ? " for update" : " lock in share mode";
    }

    /** States of the cycles, read under the lock; locked in the order of ids, as in {@link CycleEditor}. */
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
