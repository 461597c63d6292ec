package org.dacheng.forms.option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of option lists. */
@Repository
class OptionListRows {

    private final JdbcClient jdbc;

    OptionListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OptionList> all() {
        Map<String, List<ListedOption>> options = new HashMap<>();
        jdbc.sql("select list_key, option_value, label_zh, label_en, enabled from forms_list_option"
                        + " order by list_key, place")
                .query(row -> {
                    options.computeIfAbsent(row.getString("list_key"), key -> new ArrayList<>())
                            .add(new ListedOption(
                                    row.getString("option_value"),
                                    new LocalText(row.getString("label_zh"), row.getString("label_en")),
                                    row.getBoolean("enabled")));
                });
        return jdbc.sql("select list_key, name_zh, name_en, revision from forms_option_list")
                .query((row, n) -> new OptionList(
                        row.getString("list_key"),
                        new LocalText(row.getString("name_zh"), row.getString("name_en")),
                        options.getOrDefault(row.getString("list_key"), List.of()),
                        row.getLong("revision")))
                .list();
    }

    /** The list, locked until the end of the transaction. */
    Optional<OptionList> lock(String key) {
        boolean known = jdbc.sql("select revision from forms_option_list where list_key = ? for update")
                .param(key)
                .query(Long.class)
                .optional()
                .isPresent();
        return known ? all().stream().filter(list -> list.key().equals(key)).findFirst() : Optional.empty();
    }

    void insert(String key, LocalText name, String person, Instant now) {
        jdbc.sql("insert into forms_option_list (list_key, name_zh, name_en, revision, changed_by, changed_at)"
                        + " values (?, ?, ?, 0, ?, ?)")
                .params(key, name.zh(), name.en(), person, UtcTimestamps.write(now))
                .update();
    }

    void update(OptionList list, String person, Instant now) {
        jdbc.sql("update forms_option_list set name_zh = ?, name_en = ?, revision = revision + 1, changed_by = ?,"
                        + " changed_at = ? where list_key = ?")
                .params(list.name().zh(), list.name().en(), person, UtcTimestamps.write(now), list.key())
                .update();
        jdbc.sql("delete from forms_list_option where list_key = ?")
                .param(list.key())
                .update();
        for (int place = 0; place < list.options().size(); place++) {
            ListedOption option = list.options().get(place);
            jdbc.sql("insert into forms_list_option (list_key, place, option_value, label_zh, label_en, enabled)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            list.key(),
                            place,
                            option.value(),
                            option.label().zh(),
                            option.label().en(),
                            option.enabled())
                    .update();
        }
    }
}
