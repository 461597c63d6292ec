package org.dacheng.okr.agreement;

import java.util.List;
import java.util.Optional;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.agreement.Sheet.Line;
import org.dacheng.okr.agreement.Sheet.Promise;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down how objectives stand, beside what was agreed on before. */
@Component
class Sheets {

    private final Objectives objectives;
    private final Submissions submissions;

    Sheets(Objectives objectives, Submissions submissions) {
        this.objectives = objectives;
        this.submissions = submissions;
    }

    Sheet of(Asker asker, CycleView cycle, Owner owner, List<String> ids) {
        List<ObjectiveView> now = objectives.all(asker, ids);
        List<Sheet> agreed = submissions.agreed(cycle.id(), owner);
        LocalText name = now.isEmpty() ? LocalText.same(owner.id()) : now.get(0).ownerName();
        return new Sheet(
                cycle.name(),
                name,
                now.stream()
                        .map(one -> new Line(one.id(), before(agreed, one.id()), Promise.of(one)))
                        .toList());
    }

    private static @Nullable Promise before(List<Sheet> agreed, String objectiveId) {
        return agreed.stream()
                .map(sheet -> sheet.promise(objectiveId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
