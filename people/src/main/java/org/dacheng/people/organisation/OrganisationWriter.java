package org.dacheng.people.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.LocalText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of an organisation in batches, one statement per table. */
@Repository
class OrganisationWriter {

    private final JdbcTemplate jdbc;

    OrganisationWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(OrganisationFile file, Instant now) {
        roles(file);
        departments(file);
        people(file);
        memberships(file);
        personRoles(file);
        deputies(file, now);
    }

    void logins(List<String> people, String secret, Instant now) {
        insert(
                "people_login (person_id, secret, changed_at)",
                people.stream()
                        .map(person -> new Object[] {person, secret, UtcTimestamps.write(now)})
                        .toList());
    }

    private void roles(OrganisationFile file) {
        List<String> there = jdbc.queryForList("select id from people_role", String.class);
        insert(
                "people_role (id, name_zh, name_en)",
                file.roles().stream()
                        .filter(role -> !there.contains(role.id()))
                        .map(role -> new Object[] {
                            role.id(), role.name().zh(), role.name().en()
                        })
                        .toList());
    }

    private void departments(OrganisationFile file) {
        List<Object[]> rows = new ArrayList<>();
        for (OrganisationFile.Department each : file.departments()) {
            rows.add(
                    new Object[] {each.id(), each.name().zh(), each.name().en(), each.parent(), each.head(), rows.size()
                    });
        }
        insert("people_department (id, name_zh, name_en, parent_id, head_id, ordinal)", rows);
    }

    private void people(OrganisationFile file) {
        insert(
                "people_person (id, name_zh, name_en, email, position_zh, position_en, manager_id, active, language,"
                        + " zone)",
                file.people().stream().map(OrganisationWriter::row).toList());
    }

    private static Object[] row(OrganisationFile.Person person) {
        LocalText position = person.position() == null ? LocalText.same("") : person.position();
        return new Object[] {
            person.id(),
            person.name().zh(),
            person.name().en(),
            person.email() == null ? "" : person.email(),
            position.zh(),
            position.en(),
            person.manager(),
            person.active(),
            person.language(),
            person.zone()
        };
    }

    private void memberships(OrganisationFile file) {
        List<Object[]> rows = new ArrayList<>();
        for (OrganisationFile.Person person : file.people()) {
            for (String department : person.departments()) {
                rows.add(new Object[] {person.id(), department, rows.size()});
            }
        }
        insert("people_person_department (person_id, department_id, ordinal)", rows);
    }

    private void personRoles(OrganisationFile file) {
        insert(
                "people_person_role (person_id, role_id)",
                file.people().stream()
                        .flatMap(person -> person.roles().stream().map(role -> new Object[] {person.id(), role}))
                        .toList());
    }

    private void deputies(OrganisationFile file, Instant now) {
        insert(
                "people_deputy (id, person_id, deputy_id, starts_at, ends_at, created_at)",
                file.deputies().stream()
                        .map(deputy -> new Object[] {
                            Ids.next(),
                            deputy.person(),
                            deputy.deputy(),
                            UtcTimestamps.writeNullable(deputy.from()),
                            UtcTimestamps.writeNullable(deputy.until()),
                            UtcTimestamps.write(now)
                        })
                        .toList());
    }

    private void insert(String tableAndColumns, List<Object[]> rows) {
        int columns = (int) tableAndColumns
                        .chars()
                        .filter(character -> character == ',')
                        .count()
                + 1;
        String places = "?" + ", ?".repeat(columns - 1);
        jdbc.batchUpdate("insert into " + tableAndColumns + " values (" + places + ")", rows);
    }
}
