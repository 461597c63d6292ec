package org.dacheng.okr.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.text.Message;
import org.dacheng.okr.measure.KeyResultKind;

/** What a row changes of a check-in that is there. */
final class CheckInChange {

    /** A spreadsheet shows minutes: what was typed again from what is shown is the same moment. */
    private static final Duration SHOWN = Duration.ofMinutes(1);

    private final Scene scene;
    private final PlannedCheckIn one;
    private final StateRows.Made made;
    private final Line line;
    private final boolean counted;
    private final List<Change> changes = new ArrayList<>();

    CheckInChange(Scene scene, PlannedCheckIn one, StateRows.Made made) {
        this.scene = scene;
        this.one = one;
        this.made = made;
        this.line = one.line();
        this.counted = one.result().kind == KeyResultKind.MILESTONES;
    }

    /** @param at as the row says it */
    Optional<PlannedCheckIn> make(Instant at) {
        if (Duration.between(made.at(), at).abs().compareTo(SHOWN) >= 0) {
            line.wrong("at", "okr.import.moment-stays");
        }
        value();
        if (made.confidence() != one.confidence()) {
            changes.add(new Change(
                    "confidence",
                    scene.word("okr.confidence.", made.confidence()),
                    scene.word("okr.confidence.", one.confidence())));
        }
        differs("done", made.done(), one.done());
        differs("next", made.next(), one.next());
        scene.items()
                .changed(
                        line,
                        Item.Kind.CHECK_IN,
                        scene.names().person(made.personId()),
                        one.result().title(),
                        changes);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        mayEdit();
        return Optional.of(counted ? one.withoutValue() : one);
    }

    private void value() {
        if (one.value() == null || made.value().compareTo(one.value()) == 0) {
            return;
        }
        changes.add(new Change("value", Items.shown(made.value()), Items.shown(one.value())));
        if (counted) {
            line.wrong("value", "okr.import.counted");
        }
    }

    private void mayEdit() {
        if (!scene.cycle().state().takesCheckIns()) {
            scene.findings()
                    .wrong(
                            line,
                            "at",
                            Message.of(
                                    "okr.check-in.cycle-closed", scene.cycle().name(), scene.state()));
        } else if (!made.personId().equals(scene.asker().personId())) {
            scene.findings().wrong(line, "by", Message.of("okr.check-in.author-only"));
        }
    }

    private void differs(String column, String before, String after) {
        if (!Plain.stripped(before).equals(after)) {
            changes.add(new Change(column, before, after));
        }
    }
}
