package org.dacheng.okr.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.NameMatch;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds objectives by title, key result, the person who owns them or is responsible for them (names in both languages,
 * pinyin, number, position), department or team.
 */
@Component
public class ObjectiveSearch {

    private static final String TITLES = "lower(o.title) like :search_text escape '!' or exists (select 1"
            + " from okr_key_result search_k where search_k.objective_id = o.id"
            + " and lower(search_k.title) like :search_text escape '!')";

    private final JdbcClient jdbc;
    private final People people;
    private final Departments departments;

    ObjectiveSearch(JdbcClient jdbc, People people, Departments departments) {
        this.jdbc = jdbc;
        this.people = people;
        this.departments = departments;
    }

    /**
     * A condition over {@code okr_objective} with the alias {@code o}, in parentheses.
     *
     * @param typed not blank
     * @param params receives the parameters, whose names begin with {@code search_}
     */
    public String condition(String typed, Map<String, Object> params) {
        params.put("search_text", "%" + literal(typed) + "%");
        StringBuilder sql = new StringBuilder("(").append(TITLES);
        or(
                sql,
                params,
                "search_people",
                people.idsMatching(typed),
                "o.responsible_id in (:search_people)"
                        + " or (o.owner_kind = 'person' and o.owner_id in (:search_people))");
        or(sql, params, "search_departments", within(typed), "o.department_id in (:search_departments)");
        or(sql, params, "search_teams", teams(typed), "(o.owner_kind = 'team' and o.owner_id in (:search_teams))");
        return sql.append(")").toString();
    }

    private static void or(
            StringBuilder sql, Map<String, Object> params, String name, Collection<String> ids, String condition) {
        if (!ids.isEmpty()) {
            sql.append(" or ").append(condition);
            params.put(name, ids);
        }
    }

    /**
     * Matching departments with everything below them; for the name of the company, only the company's own objectives.
     */
    private Set<String> within(String typed) {
        List<DepartmentView> found = departments.search(typed);
        return departments.all().stream()
                .filter(one -> found.stream()
                        .anyMatch(top -> top.level() == 0 ? one.equals(top) : departments.isWithin(one.id(), top.id())))
                .map(DepartmentView::id)
                .collect(Collectors.toSet());
    }

    private List<String> teams(String typed) {
        return jdbc
                .sql("select id, name_zh, name_en from okr_team")
                .query((row, number) -> Map.entry(
                        row.getString("id"), new LocalText(row.getString("name_zh"), row.getString("name_en"))))
                .list()
                .stream()
                .filter(team -> NameMatch.matches(typed, team.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String literal(String typed) {
        return PlainText.line(typed)
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
