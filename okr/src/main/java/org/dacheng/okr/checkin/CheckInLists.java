package org.dacheng.okr.checkin;

import java.util.List;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of check-ins, newest first. */
@Component
class CheckInLists {

    private static final int MAX_LIMIT = 200;

    private final CheckInRows rows;
    private final VisibilityFilter visibility;
    private final Cycles cycles;
    private final People people;

    CheckInLists(CheckInRows rows, VisibilityFilter visibility, Cycles cycles, People people) {
        this.rows = rows;
        this.visibility = visibility;
        this.cycles = cycles;
        this.people = people;
    }

    CursorPage<CheckInView> ofKeyResult(Actor actor, String keyResultId, int limit, @Nullable String cursor) {
        if (rows.objectives(visibility.of(actor), List.of(keyResultId)).isEmpty()) {
            throw new NotFound(Message.of("okr.check-in.key-result-gone"));
        }
        return slice(actor, "key_result_id", keyResultId, limit, cursor);
    }

    CursorPage<CheckInView> ofObjective(Actor actor, String objectiveId, int limit, @Nullable String cursor) {
        if (!rows.isVisible(visibility.of(actor), objectiveId)) {
            throw new NotFound(Message.of("okr.objective.not-found"));
        }
        return slice(actor, "objective_id", objectiveId, limit, cursor);
    }

    private CursorPage<CheckInView> slice(Actor actor, String column, String id, int limit, @Nullable String cursor) {
        int size = Math.max(1, Math.min(MAX_LIMIT, limit));
        String list = column + id;
        List<CheckInRow> found = rows.list(column, id, rows.position(CheckInCursor.read(list, cursor)), size + 1);
        List<CheckInRow> shown = found.subList(0, Math.min(size, found.size()));
        boolean open = !shown.isEmpty() && takesCheckIns(shown.get(0).cycleId());
        return new CursorPage<>(
                shown.stream().map(row -> view(actor, row, open)).toList(),
                found.size() > size ? CheckInCursor.write(list, shown.get(size - 1)) : null);
    }

    private boolean takesCheckIns(String cycleId) {
        return cycles.find(cycleId)
                .map(CycleView::state)
                .filter(state -> state.takesCheckIns())
                .isPresent();
    }

    CheckInView view(Actor actor, CheckInRow row, boolean open) {
        return new CheckInView(
                row.id(),
                row.keyResultId(),
                row.objectiveId(),
                people.get(row.personId()),
                row.shownAt(),
                row.value(),
                row.progress(),
                row.confidence(),
                row.done(),
                row.next(),
                row.origin(),
                row.editedAt(),
                open && row.isOf(actor.personId()));
    }
}
