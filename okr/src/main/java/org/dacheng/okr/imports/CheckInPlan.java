package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.checkin.PastCheckIns;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/** Which check-ins are new or changed, and whether they may be. */
final class CheckInPlan {

    private final Scene scene;
    private final Book book;
    private final PastCheckIns past;
    private final Map<String, StateRows.Made> byId = new HashMap<>();
    private final Map<String, StateRows.Made> byMoment = new HashMap<>();
    private final Map<Moment, Line> seen = new HashMap<>();
    private final List<PlannedCheckIn> planned = new ArrayList<>();

    /** Compared by the very key result: a new one has no id. */
    private record Moment(PlannedResult result, Instant at) {}

    CheckInPlan(Scene scene, Book book, PastCheckIns past) {
        this.scene = scene;
        this.book = book;
        this.past = past;
    }

    private static String moment(String keyResult, Instant at) {
        return keyResult + " " + at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param madeOf the check-ins that key results have, by their ids */
    List<PlannedCheckIn> make(List<Line> lines, Function<Set<String>, List<StateRows.Made>> madeOf) {
        Map<Line, PlannedResult> results = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (Line line : lines) {
            PlannedResult result = book.named(line);
            if (result == null) {
                line.wrong("key-result", "okr.import.no-key-result", line.textOr("key-result", ""));
            } else {
                results.put(line, result);
                Optional.ofNullable(result.known()).map(KeyResultView::id).ifPresent(known::add);
            }
        }
        madeOf.apply(known).forEach(one -> {
            byId.put(one.id(), one);
            byMoment.putIfAbsent(moment(one.keyResultId(), one.at()), one);
        });
        results.forEach(this::read);
        return planned;
    }

    private void read(Line line, PlannedResult result) {
        Instant at = line.moment("at");
        if (line.isBlank("at")) {
            line.wrong("at", "okr.import.no-moment");
        }
        String says = line.text("key-result");
        if (says != null && !result.isTitled(says)) {
            boolean other = result.objective().results().stream().anyMatch(one -> one.isTitled(says));
            if (other) {
                line.wrong("key-result", "okr.import.other-title", result.title());
            } else {
                line.hint("key-result", "okr.import.id-wins", result.title());
            }
        }
        Confidence confidence = line.word("confidence", Confidence.class, "okr.confidence.");
        if (line.isBlank("confidence")) {
            line.wrong("confidence", "okr.check-in.confidence-missing");
        }
        BigDecimal value = line.number("value", result.kind == KeyResultKind.PERCENTAGE);
        if (line.isBlank("value")) {
            line.wrong("value", "okr.check-in.value-missing");
        }
        if (at != null && confidence != null && value != null && isFirst(line, result, at)) {
            take(line, result, at, value, confidence);
        }
    }

    private boolean isFirst(Line line, PlannedResult result, Instant at) {
        Line before = seen.putIfAbsent(new Moment(result, at.truncatedTo(ChronoUnit.MILLIS)), line);
        if (before != null) {
            line.wrong("at", "okr.import.twice", before.number());
        }
        return before == null;
    }

    private void take(Line line, PlannedResult result, Instant at, BigDecimal value, Confidence confidence) {
        Optional<StateRows.Made> made = made(line, result, at);
        String author = author(line, made.orElse(null));
        if (author == null) {
            return;
        }
        PlannedCheckIn one = new PlannedCheckIn(
                line,
                result,
                made.map(StateRows.Made::id).orElse(null),
                author,
                made.map(StateRows.Made::at).orElse(at),
                value,
                confidence,
                line.textOr("done", ""),
                line.textOr("next", ""));
        if (made.isPresent()) {
            new CheckInChange(scene, one, made.get()).make(at).ifPresent(planned::add);
        } else {
            create(one);
        }
    }

    private Optional<StateRows.Made> made(Line line, PlannedResult result, Instant at) {
        KeyResultView known = result.known();
        if (known == null) {
            return Optional.empty();
        }
        String id = line.text("check-in-id");
        return Optional.ofNullable(id == null ? null : byId.get(id))
                .filter(one -> one.keyResultId().equals(known.id()))
                .or(() -> Optional.ofNullable(byMoment.get(moment(known.id(), at))));
    }

    private @Nullable String author(Line line, StateRows.@Nullable Made made) {
        String name = line.text("by");
        if (made != null) {
            if (name != null && !scene.names().means(name, Owner.person(made.personId()))) {
                line.wrong("by", "okr.import.stays", scene.names().person(made.personId()));
            }
            return made.personId();
        }
        return name == null ? scene.asker().personId() : scene.names().person(line, "by", name);
    }

    private void create(PlannedCheckIn one) {
        Line line = one.line();
        if (!mayCheckIn(one)) {
            return;
        }
        List<Violation> wrong = past.violations(one.past(""), one.result().kind, one.result().milestones, "");
        wrong.forEach(each -> scene.findings().wrong(line, each.pointer().substring(1), each.text()));
        planned.add(one);
        scene.items()
                .created(
                        line,
                        Item.Kind.CHECK_IN,
                        scene.names().person(one.personId()),
                        one.result().title(),
                        List.of(
                                new Change("value", "", Items.shown(one.value())),
                                new Change("confidence", "", scene.word("okr.confidence.", one.confidence()))));
    }

    private boolean mayCheckIn(PlannedCheckIn one) {
        if (!scene.cycle().state().takesCheckIns()) {
            scene.findings()
                    .wrong(
                            one.line(),
                            "at",
                            Message.of(
                                    "okr.check-in.cycle-closed", scene.cycle().name(), scene.state()));
            return false;
        }
        KeyResultView known = one.result().known();
        boolean his = one.personId().equals(scene.asker().personId()) || Cycles.mayKeep(scene.asker());
        if (!his || (known != null && !known.mayCheckIn())) {
            scene.findings()
                    .wrong(
                            one.line(),
                            his ? "key-result" : "by",
                            Message.of(his ? "okr.check-in.not-allowed" : "okr.import.by-others"));
            return false;
        }
        return true;
    }
}
