package org.dacheng.bench.goals;

import java.util.List;
import org.dacheng.bench.app.BenchApplication;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.dashboard.Dashboard;
import org.dacheng.okr.map.GoalMap;
import org.dacheng.okr.map.GoalMapFilter;
import org.dacheng.okr.objective.ObjectiveQuery;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.review.TeamOverviewQuery;
import org.dacheng.okr.review.TeamOverviews;
import org.dacheng.people.actor.Actor;

/** The measured pages of goals of one application. */
final class MeasuredGoalPages {

    private static final int PAGE = 50;
    private static final int FEW = 3;
    private static final GoalMapFilter NO_FILTER = new GoalMapFilter(null, null, null, null, null, null, null);

    private final Objectives objectives;
    private final GoalMap map;
    private final TeamOverviews teamOverviews;
    private final Dashboard dashboard;
    private final CycleView cycle;

    MeasuredGoalPages(BenchApplication app) {
        objectives = app.bean(Objectives.class);
        map = app.bean(GoalMap.class);
        teamOverviews = app.bean(TeamOverviews.class);
        dashboard = app.bean(Dashboard.class);
        cycle = app.bean(Cycles.class).find(CompanyGoals.CYCLE).orElseThrow();
    }

    List<MeasuredPage> all() {
        return List.of(
                new MeasuredPage("my OKRs", false, MeasuredPage.FLAT, person -> "/okr", (actor, person) -> mine(actor)),
                new MeasuredPage(
                        "check-in page",
                        false,
                        MeasuredPage.FLAT,
                        person -> "/okr/check-in",
                        (actor, person) -> mine(actor)),
                new MeasuredPage(
                        "manager's page",
                        true,
                        MeasuredPage.FLAT,
                        person -> "/okr/team",
                        (actor, person) -> team(actor)),
                new MeasuredPage(
                        "department", true, MeasuredPage.FLAT, MeasuredGoalPages::departmentPath, this::department),
                new MeasuredPage(
                        "list, first page",
                        false,
                        MeasuredPage.FLAT,
                        person -> "/okr/list",
                        (actor, person) -> list(actor)),
                new MeasuredPage("map, a branch", true, MeasuredPage.FLAT, MeasuredGoalPages::branchPath, this::branch),
                new MeasuredPage("map, first level", false, FEW, person -> "/okr/map", (actor, person) -> first(actor)),
                new MeasuredPage(
                        "dashboard", false, FEW, person -> "/okr/dashboard", (actor, person) -> overview(actor)),
                new MeasuredPage(
                        "its weeks", false, FEW, person -> "/okr/dashboard/trend", (actor, person) -> weeks(actor)));
    }

    private int mine(Actor actor) {
        objectives.sharedWith(actor, cycle.id());
        return objectives.of(actor, cycle.id(), Owner.person(actor.personId())).size();
    }

    private static String departmentPath(int person) {
        return "/okr/departments/" + CompanyStaff.department(person);
    }

    private int department(Actor actor, int person) {
        Owner owner = new Owner(OwnerKind.DEPARTMENT, CompanyStaff.department(person));
        return objectives.of(actor, cycle.id(), owner).size();
    }

    private int team(Actor actor) {
        TeamOverviewQuery query = new TeamOverviewQuery(cycle, actor.personId(), false, null, null, PAGE);
        return teamOverviews.of(actor, query).rows().size();
    }

    private int list(Actor actor) {
        ObjectiveQuery query = new ObjectiveQuery(cycle.id(), null, null, null, null, null, null, null, PAGE, null);
        return objectives.list(actor, query).items().size();
    }

    private static String branchPath(int person) {
        return "/okr/map/" + GeneratedGoals.idOfPerson(person, 0) + "/contributors?cycle=" + CompanyGoals.CYCLE;
    }

    private int branch(Actor actor, int person) {
        return map.contributors(actor, GeneratedGoals.idOfPerson(person, 0), NO_FILTER)
                .items()
                .size();
    }

    private int first(Actor actor) {
        return map.first(actor, cycle, NO_FILTER).company().size();
    }

    private int overview(Actor actor) {
        return dashboard.of(actor, cycle).departments().size();
    }

    private int weeks(Actor actor) {
        return dashboard.trend(actor, cycle).size();
    }
}
