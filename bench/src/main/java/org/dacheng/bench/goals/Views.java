package org.dacheng.bench.goals;

import java.util.List;
import org.dacheng.bench.app.App;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.dashboard.Dashboard;
import org.dacheng.okr.map.GoalMap;
import org.dacheng.okr.map.MapFilter;
import org.dacheng.okr.objective.ObjectiveQuery;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.review.BoardQuery;
import org.dacheng.okr.review.Boards;
import org.dacheng.people.asker.Asker;

/** The pages of goals of one application. */
final class Views {

    private static final int PAGE = 50;
    private static final int FEW = 3;
    private static final MapFilter NO_FILTER = new MapFilter(null, null, null, null, null, null, null);

    private final Objectives objectives;
    private final GoalMap map;
    private final Boards boards;
    private final Dashboard dashboard;
    private final CycleView cycle;

    Views(App app) {
        objectives = app.bean(Objectives.class);
        map = app.bean(GoalMap.class);
        boards = app.bean(Boards.class);
        dashboard = app.bean(Dashboard.class);
        cycle = app.bean(Cycles.class).find(Company.CYCLE).orElseThrow();
    }

    List<View> all() {
        return List.of(
                new View("my OKRs", false, View.FLAT, person -> "/okr", (asker, person) -> mine(asker)),
                new View("check-in page", false, View.FLAT, person -> "/okr/check-in", (asker, person) -> mine(asker)),
                new View("manager's page", true, View.FLAT, person -> "/okr/team", (asker, person) -> team(asker)),
                new View("department", true, View.FLAT, Views::departmentPath, this::department),
                new View("list, first page", false, View.FLAT, person -> "/okr/list", (asker, person) -> list(asker)),
                new View("map, a branch", true, View.FLAT, Views::branchPath, this::branch),
                new View("map, first level", false, FEW, person -> "/okr/map", (asker, person) -> first(asker)),
                new View("dashboard", false, FEW, person -> "/okr/dashboard", (asker, person) -> overview(asker)),
                new View("its weeks", false, FEW, person -> "/okr/dashboard/trend", (asker, person) -> weeks(asker)));
    }

    private int mine(Asker asker) {
        objectives.sharedWith(asker, cycle.id());
        return objectives.of(asker, cycle.id(), Owner.person(asker.personId())).size();
    }

    private static String departmentPath(int person) {
        return "/okr/departments/" + Workforce.department(person);
    }

    private int department(Asker asker, int person) {
        Owner owner = new Owner(OwnerKind.DEPARTMENT, Workforce.department(person));
        return objectives.of(asker, cycle.id(), owner).size();
    }

    private int team(Asker asker) {
        BoardQuery query = new BoardQuery(cycle, asker.personId(), false, null, null, PAGE);
        return boards.of(asker, query).rows().size();
    }

    private int list(Asker asker) {
        ObjectiveQuery query = new ObjectiveQuery(cycle.id(), null, null, null, null, null, null, null, PAGE, null);
        return objectives.list(asker, query).items().size();
    }

    private static String branchPath(int person) {
        return "/okr/map/" + Goals.idOfPerson(person, 0) + "/contributors?cycle=" + Company.CYCLE;
    }

    private int branch(Asker asker, int person) {
        return map.contributors(asker, Goals.idOfPerson(person, 0), NO_FILTER)
                .items()
                .size();
    }

    private int first(Asker asker) {
        return map.first(asker, cycle, NO_FILTER).company().size();
    }

    private int overview(Asker asker) {
        return dashboard.of(asker, cycle).departments().size();
    }

    private int weeks(Asker asker) {
        return dashboard.trend(asker, cycle).size();
    }
}
