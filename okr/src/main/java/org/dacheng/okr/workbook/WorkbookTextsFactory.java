package org.dacheng.okr.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Messages;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the data for the texts of a workbook. */
@Component
class WorkbookTextsFactory {

    private final Messages messages;
    private final People people;
    private final Departments departments;
    private final JdbcClient jdbc;

    WorkbookTextsFactory(Messages messages, People people, Departments departments, JdbcClient jdbc) {
        this.messages = messages;
        this.people = people;
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /** Texts for one export or import, with the loaded data. */
    WorkbookTexts of(Actor actor) {
        return new WorkbookTexts(messages, new WorkbookNames(people, departments, teams(), actor.locale()), actor);
    }

    private Map<String, LocalText> teams() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        jdbc.sql("select id, name_zh, name_en from okr_team").query(row -> {
            names.put(row.getString("id"), new LocalText(row.getString("name_zh"), row.getString("name_en")));
        });
        return names;
    }
}
