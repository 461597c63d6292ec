package org.dacheng.people.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.base.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole organisation with five queries, independent of its size. */
@Component
class OrganisationReader {

    private final JdbcClient jdbc;

    OrganisationReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Organisation read() {
        Map<String, List<String>> departments =
                pairs("select person_id, department_id from people_person_department order by person_id, ordinal");
        Map<String, List<String>> roles =
                pairs("select person_id, role_id from people_person_role order by person_id, role_id");
        List<PersonView> people = jdbc.sql("select * from people_person order by id")
                .query((row, number) -> person(row, departments, roles))
                .list();
        return Organisation.of(people, readDepartments(), readRoles());
    }

    private List<DepartmentView> readDepartments() {
        return jdbc.sql("select * from people_department order by ordinal, id")
                .query((row, number) -> new DepartmentView(
                        row.getString("id"),
                        text(row, "name"),
                        row.getString("parent_id"),
                        row.getString("head_id"),
                        0))
                .list();
    }

    private List<RoleView> readRoles() {
        return jdbc.sql("select * from people_role order by id")
                .query((row, number) -> new RoleView(row.getString("id"), text(row, "name")))
                .list();
    }

    private Map<String, List<String>> pairs(String sql) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        jdbc.sql(sql)
                .query((row, number) -> found.computeIfAbsent(row.getString(1), person -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return found;
    }

    private static PersonView person(
            ResultSet row, Map<String, List<String>> departments, Map<String, List<String>> roles) throws SQLException {
        String id = row.getString("id");
        boolean active = row.getBoolean("active");
        Set<String> allRoles = new TreeSet<>(roles.getOrDefault(id, List.of()));
        if (active) {
            allRoles.add(RoleKeys.EMPLOYEE);
        }
        return new PersonView(
                id,
                text(row, "name"),
                row.getString("email"),
                text(row, "position"),
                List.copyOf(departments.getOrDefault(id, List.of())),
                row.getString("manager_id"),
                active,
                Set.copyOf(allRoles),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")));
    }

    private static LocalText text(ResultSet row, String column) throws SQLException {
        return new LocalText(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
