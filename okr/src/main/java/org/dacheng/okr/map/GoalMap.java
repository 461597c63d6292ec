package org.dacheng.okr.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of goals of a cycle, a branch at a time; the number of statements does not depend on its size. */
@Service
@Transactional(readOnly = true)
public class GoalMap {

    private static final int MAX_COMPANY = 200;
    private static final int BRANCH = 50;
    /** Up to this number, roots are shown expanded. */
    private static final int FEW = 8;

    private static final int MAX_MATCHES = 5000;

    private final GoalMapRows rows;
    private final GoalMapMatchRows matchRows;
    private final GoalMapCards cards;
    private final VisibilityFilter visibility;
    private final Departments departments;

    GoalMap(
            GoalMapRows rows,
            GoalMapMatchRows matchRows,
            GoalMapCards cards,
            VisibilityFilter visibility,
            Departments departments) {
        this.rows = rows;
        this.matchRows = matchRows;
        this.cards = cards;
        this.visibility = visibility;
        this.departments = departments;
    }

    /** The company's objectives, and the departments with root objectives. */
    public GoalMapRoots first(Actor actor, CycleView cycle, GoalMapFilter filter) {
        VisibilityCondition visible = visibility.of(actor);
        Optional<GoalMapMatches> matches = matches(actor, visible, cycle.id(), filter);
        List<GoalMapCard> company =
                cards.of(visible, rows.company(visible, cycle.id(), MAX_COMPANY), cycle.id(), matches);
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.roots(visible, cycle.id())
                .forEach((department, count) -> counts.merge(topmost(department), count, Integer::sum));
        List<DepartmentBranch> branches = departments.all().stream()
                .filter(department -> counts.containsKey(department.id()))
                .map(department -> new DepartmentBranch(
                        department.id(),
                        department.name(),
                        counts.getOrDefault(department.id(), 0),
                        matches.map(found -> found.ofDepartment(department.id()))
                                .orElse(GoalMapHighlight.PLAIN)))
                .toList();
        if (matches.isEmpty()) {
            return expanded(company, branches);
        }
        return new GoalMapRoots(
                company, branches, matches.map(GoalMapMatches::count).orElse(0));
    }

    /**
     * The first level expanded, so that the map does not start with a few closed cards: the company's goals, else the
     * departments.
     */
    private static GoalMapRoots expanded(List<GoalMapCard> company, List<DepartmentBranch> branches) {
        boolean departments = company.isEmpty() && branches.size() <= FEW;
        return new GoalMapRoots(
                company.size() > FEW
                        ? company
                        : company.stream()
                                .map(card -> card.withHighlight(GoalMapHighlight.OPEN))
                                .toList(),
                departments
                        ? branches.stream()
                                .map(one -> one.withHighlight(GoalMapHighlight.OPEN))
                                .toList()
                        : branches,
                0);
    }

    /** Root objectives of a top-level department: those that contribute to nothing the actor may see. */
    public CursorPage<GoalMapCard> roots(Actor actor, CycleView cycle, String departmentId, GoalMapFilter filter) {
        if (departments.find(departmentId).isEmpty()) {
            throw new NotFound(Message.of("okr.map.no-department"));
        }
        VisibilityCondition visible = visibility.of(actor);
        List<String> own = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(""),
                        departments.all().stream().map(DepartmentView::id))
                .filter(id -> topmost(id).equals(departmentId))
                .toList();
        return own.isEmpty()
                ? new CursorPage<>(List.of(), null)
                : slice(
                        actor,
                        visible,
                        cycle.id(),
                        filter,
                        after -> rows.roots(visible, cycle.id(), own, after, BRANCH + 1));
    }

    /**
     * Contributors of an objective, a slice at a time.
     *
     * @throws NotFound when there is no such objective for the actor
     */
    public CursorPage<GoalMapCard> contributors(Actor actor, String objectiveId, GoalMapFilter filter) {
        VisibilityCondition visible = visibility.of(actor);
        String own = rows.cycleOf(visible, objectiveId).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("okr.map.no-objective")));
        String cycleId = filter.cycle() == null || filter.cycle().isBlank() ? own : filter.cycle();
        return slice(
                actor, visible, cycleId, filter, after -> rows.contributors(visible, objectiveId, after, BRANCH + 1));
    }

    private CursorPage<GoalMapCard> slice(
            Actor actor,
            VisibilityCondition visible,
            String cycleId,
            GoalMapFilter filter,
            Function<@org.jspecify.annotations.Nullable GoalMapCursor, List<GoalMapRow>> read) {
        List<GoalMapRow> found = read.apply(GoalMapCursor.of(filter.cursor()));
        boolean more = found.size() > BRANCH;
        List<GoalMapRow> shown = more ? found.subList(0, BRANCH) : found;
        List<GoalMapCard> made = cards.of(visible, shown, cycleId, matches(actor, visible, cycleId, filter));
        return new CursorPage<>(made, more ? shown.get(BRANCH - 1).position().cursor() : null);
    }

    private Optional<GoalMapMatches> matches(
            Actor actor, VisibilityCondition visible, String cycleId, GoalMapFilter filter) {
        if (!filter.narrows()) {
            return Optional.empty();
        }
        String wanted = filter.departmentId();
        GoalMapMatchRows.MatchCriteria what = new GoalMapMatchRows.MatchCriteria(
                filter.text(),
                wanted == null
                        ? null
                        : departments.all().stream()
                                .map(DepartmentView::id)
                                .filter(id -> departments.isWithin(id, wanted))
                                .toList(),
                filter.stateWanted(),
                filter.confidenceWanted(),
                filter.unscoredWanted());
        if (what.departments() != null && what.departments().isEmpty()) {
            return Optional.of(new GoalMapMatches(List.of(), List.of(), this::topmost));
        }
        return Optional.of(new GoalMapMatches(
                matchRows.matches(visible, cycleId, what, MAX_MATCHES),
                matchRows.parentLinks(visible, cycleId),
                this::topmost));
    }

    /** The top-level department above a department; the company itself for the company or for none. */
    private String topmost(String departmentId) {
        List<DepartmentView> path = departments.pathUp(departmentId);
        if (path.isEmpty()) {
            return departments.all().stream()
                    .findFirst()
                    .map(DepartmentView::id)
                    .orElse("");
        }
        return Objects.requireNonNull(path.get(Math.max(0, path.size() - 2))).id();
    }
}
