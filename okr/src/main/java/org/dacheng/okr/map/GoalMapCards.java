package org.dacheng.okr.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Component;

/** Builds cards from rows: names, avatars, number of contributors, and filter marks. */
@Component
class GoalMapCards {

    private final GoalMapRows rows;
    private final People people;
    private final Departments departments;

    GoalMapCards(GoalMapRows rows, People people, Departments departments) {
        this.rows = rows;
        this.people = people;
        this.departments = departments;
    }

    List<GoalMapCard> of(
            VisibilityCondition visible, List<GoalMapRow> found, String cycleId, Optional<GoalMapMatches> matches) {
        Map<String, Integer> contributors = rows.contributorCounts(
                visible, found.stream().map(GoalMapRow::id).toList());
        return found.stream()
                .map(row -> card(
                        row,
                        cycleId,
                        contributors.getOrDefault(row.id(), 0),
                        matches.map(all -> all.of(row.id())).orElse(GoalMapHighlight.PLAIN)))
                .toList();
    }

    private GoalMapCard card(GoalMapRow row, String cycleId, int contributors, GoalMapHighlight highlight) {
        return new GoalMapCard(
                row.id(),
                row.title(),
                GoalMapFilter.EnumParser.parseOrThrow(OwnerKind.class, row.ownerKind()),
                ownerName(row),
                people.find(row.responsibleId()).orElse(null),
                row.cycleId().equals(cycleId) ? null : row.cycleName(),
                GoalMapFilter.EnumParser.parseOrThrow(ObjectiveState.class, row.state()),
                row.changed(),
                row.progress(),
                GoalMapFilter.EnumParser.parse(Confidence.class, row.confidence()),
                contributors,
                highlight);
    }

    private LocalText ownerName(GoalMapRow row) {
        if (row.teamName() != null) {
            return row.teamName();
        }
        return departments
                .find(row.ownerId())
                .map(DepartmentView::name)
                .or(() -> people.find(row.ownerId()).map(PersonView::name))
                .orElse(LocalText.same(row.ownerId()));
    }
}
