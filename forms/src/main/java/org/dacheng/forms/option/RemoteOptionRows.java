package org.dacheng.forms.option;

import java.time.Instant;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last answers of addresses, so that options outlive a restart while the address is down. */
@Repository
class RemoteOptionRows {

    private final JdbcClient jdbc;

    RemoteOptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String address) {
        return jdbc.sql("select options from forms_remote_option where address_hash = ?")
                .param(Sha256.of(address))
                .query(String.class)
                .optional();
    }

    @Transactional
    void save(String address, String options, Instant now) {
        String hash = Sha256.of(address);
        int changed = jdbc.sql("update forms_remote_option set options = ?, fetched_at = ? where address_hash = ?")
                .params(options, UtcTimestamps.write(now), hash)
                .update();
        if (changed == 0) {
            insert(hash, address, options, now);
        }
    }

    private void insert(String hash, String address, String options, Instant now) {
        try {
            jdbc.sql("insert into forms_remote_option (address_hash, address, options, fetched_at) values (?, ?, ?, ?)")
                    .params(hash, address, options, UtcTimestamps.write(now))
                    .update();
        } catch (DuplicateKeyException savedByAnother) {
            return;
        }
    }
}
