package org.dacheng.people.welcome;

import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.DatabaseProperties;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** People of the sample company offered to visitors for trying the program; empty unless the database is embedded. */
@Component
class DemoSignIns {

    static final String PASSWORD = "dacheng-demo";

    private static final List<String> LOGINS =
            List.of("employee", "manager", "director", "hr", "finance", "legal", "ceo", "auditor", "admin");

    private final DatabaseProperties database;
    private final People people;

    DemoSignIns(DatabaseProperties database, People people) {
        this.database = database;
        this.people = people;
    }

    List<PersonView> people() {
        if (!database.embedded()) {
            return List.of();
        }
        return LOGINS.stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .filter(person -> person.email().endsWith("@star-tech.example"))
                .toList();
    }
}
