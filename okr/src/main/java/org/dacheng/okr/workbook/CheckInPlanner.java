package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.AT;
import static org.dacheng.okr.workbook.ColumnKeys.BY;
import static org.dacheng.okr.workbook.ColumnKeys.CHECK_IN_ID;
import static org.dacheng.okr.workbook.ColumnKeys.CONFIDENCE;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.VALUE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dacheng.base.excel.CellChange;
import org.dacheng.base.excel.RowEdit;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.checkin.PastCheckIns;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/** Plans new and changed check-ins and checks whether they are allowed. */
final class CheckInPlanner {

    /** A spreadsheet shows minutes, so moments within the same minute are equal. */
    private static final Duration SHOWN_PRECISION = Duration.ofMinutes(1);

    private final ImportContext context;
    private final RowResolver resolver;
    private final PastCheckIns past;
    private final Map<String, CheckInSheetRow> byId = new HashMap<>();
    private final Map<String, CheckInSheetRow> byMoment = new HashMap<>();
    private final Map<CheckInKey, SheetRow> seen = new HashMap<>();
    private final Map<String, SheetRow> seenById = new HashMap<>();
    private final List<PlannedCheckIn> planned = new ArrayList<>();

    /** Compared by the identity of the key result, because a new one has no id. */
    private record CheckInKey(PlannedKeyResult result, Instant at) {}

    CheckInPlanner(ImportContext context, RowResolver resolver, PastCheckIns past) {
        this.context = context;
        this.resolver = resolver;
        this.past = past;
    }

    /** @param stored stored check-ins by id */
    List<PlannedCheckIn> plan(
            List<SheetRow> rows, Function<Map<String, KeyResultSheetRow>, List<CheckInSheetRow>> stored) {
        Map<SheetRow, PlannedKeyResult> results = new LinkedHashMap<>();
        Map<String, KeyResultSheetRow> known = new HashMap<>();
        for (SheetRow row : rows) {
            PlannedKeyResult result = resolver.resolve(row);
            if (result == null) {
                row.addError(KEY_RESULT, "okr.import.no-key-result", row.textOr(KEY_RESULT, ""));
            } else {
                results.put(row, result);
                Optional.ofNullable(result.known()).ifPresent(one -> known.put(one.id(), result.target));
            }
        }
        stored.apply(known).forEach(one -> {
            byId.put(Objects.requireNonNull(one.id), one);
            byMoment.merge(
                    moment(Objects.requireNonNull(one.keyResult.id), Objects.requireNonNull(one.at)),
                    one,
                    (first, other) -> first.isOfSource() ? other : first);
        });
        results.forEach(this::read);
        return planned;
    }

    private static String moment(String keyResult, Instant at) {
        return keyResult + " " + at.truncatedTo(ChronoUnit.MILLIS);
    }

    private void read(SheetRow row, PlannedKeyResult result) {
        Instant at = row.moment(AT);
        required(row, AT, "okr.import.no-moment");
        checkTitle(row, result);
        required(row, CONFIDENCE, "okr.check-in.confidence-missing");
        required(row, VALUE, "okr.check-in.value-missing");
        CheckInSheetRow known = at == null ? null : stored(row, result, at).orElse(null);
        boolean first = at != null && isFirst(row, result, at, known);
        CheckInSheetRow target = known == null || !first ? new CheckInSheetRow(result.target) : known;
        RowEdit<CheckInSheetRow> applied =
                RowEdit.of(context.sheets().checkIns().columns(), row, target);
        if (at == null || !first || target.confidence == null || target.value == null) {
            return;
        }
        PlannedCheckIn one = new PlannedCheckIn(row, result, target);
        if (known != null) {
            change(one, at, applied);
            return;
        }
        String name = row.text(BY);
        target.at = at;
        target.personId =
                name == null ? context.actor().personId() : context.names().person(row, BY, name);
        if (target.personId != null) {
            create(one, applied);
        }
    }

    private static void required(SheetRow row, String column, String missing) {
        if (row.isBlank(column)) {
            row.addError(column, missing);
        }
    }

    private static void checkTitle(SheetRow row, PlannedKeyResult result) {
        String says = row.text(KEY_RESULT);
        if (says == null || result.isTitled(says)) {
            return;
        }
        if (result.objective().results().stream().anyMatch(one -> one.isTitled(says))) {
            row.addError(KEY_RESULT, "okr.import.other-title", result.title());
        } else {
            row.addHint(KEY_RESULT, "okr.import.id-wins", result.title());
        }
    }

    /**
     * Two rows with one id would be two changes of one check-in, whatever moments they name. Two rows with two ids may
     * name one moment: a check-in of a source is shown at the start of its day.
     */
    private boolean isFirst(SheetRow row, PlannedKeyResult result, Instant at, @Nullable CheckInSheetRow known) {
        boolean hasKnownId = known != null && Objects.equals(known.id, row.text(CHECK_IN_ID));
        SheetRow before =
                hasKnownId ? null : seen.putIfAbsent(new CheckInKey(result, at.truncatedTo(ChronoUnit.MILLIS)), row);
        if (before != null) {
            row.addError(AT, "okr.import.twice", before.number());
        }
        SheetRow same = known == null ? null : seenById.putIfAbsent(Objects.requireNonNull(known.id), row);
        if (before == null && same != null) {
            row.addError(row.isBlank(CHECK_IN_ID) ? AT : CHECK_IN_ID, "okr.import.twice", same.number());
        }
        return before == null && same == null;
    }

    private Optional<CheckInSheetRow> stored(SheetRow row, PlannedKeyResult result, Instant at) {
        KeyResultView known = result.known();
        if (known == null) {
            return Optional.empty();
        }
        String id = row.text(CHECK_IN_ID);
        return Optional.ofNullable(id == null ? null : byId.get(id))
                .filter(one -> known.id().equals(one.keyResult.id))
                .or(() -> Optional.ofNullable(byMoment.get(moment(known.id(), at))));
    }

    private void create(PlannedCheckIn one, RowEdit<CheckInSheetRow> applied) {
        if (!mayCheckIn(one)) {
            return;
        }
        past.violations(one.past(""), one.target().keyResult.kind, one.result().milestones, "")
                .forEach(wrong -> one.row().addError(wrong.pointer().substring(1), wrong.text()));
        planned.add(one);
        context.changes()
                .created(
                        one.row(),
                        GoalKinds.CHECK_IN,
                        author(one),
                        one.result().title(),
                        applied.changes(column -> column.equals(VALUE) || column.equals(CONFIDENCE)),
                        false);
    }

    private boolean mayCheckIn(PlannedCheckIn one) {
        if (!takesCheckIns(one.row())) {
            return false;
        }
        KeyResultView known = one.result().known();
        boolean own = context.actor().personId().equals(one.target().personId) || Cycles.mayManage(context.actor());
        if (!own) {
            one.row().addError(BY, "okr.import.by-others");
        } else if (known != null && !known.mayCheckIn()) {
            one.row().addError(KEY_RESULT, "okr.check-in.not-allowed");
        } else {
            return true;
        }
        return false;
    }

    private boolean takesCheckIns(SheetRow row) {
        boolean takes = context.cycle().state().takesCheckIns();
        if (!takes) {
            row.addError(AT, "okr.check-in.cycle-closed", context.cycle().name(), context.state());
        }
        return takes;
    }

    /** @param at moment in the row */
    private void change(PlannedCheckIn one, Instant at, RowEdit<CheckInSheetRow> applied) {
        SheetRow row = one.row();
        Owner author = Owner.person(Objects.requireNonNull(one.target().personId));
        String name = row.text(BY);
        if (name != null && !context.names().matches(name, author)) {
            row.addError(BY, "okr.import.stays", author(one));
        }
        if (Duration.between(one.at(), at).abs().compareTo(SHOWN_PRECISION) >= 0) {
            row.addError(AT, "okr.import.moment-stays");
        }
        List<CellChange> changes = applied.changes();
        boolean counted = one.target().keyResult.kind == KeyResultKind.MILESTONES;
        if (counted && changes.stream().anyMatch(each -> each.column().equals(VALUE))) {
            row.addError(VALUE, "okr.import.counted");
        }
        context.changes()
                .changed(row, GoalKinds.CHECK_IN, author(one), one.result().title(), changes, false);
        if (changes.isEmpty()) {
            return;
        }
        boolean own =
                author.id().equals(context.actor().personId()) && !one.target().isOfSource();
        if (takesCheckIns(row) && !own) {
            row.addError(BY, "okr.check-in.author-only");
        }
        planned.add(one);
    }

    private String author(PlannedCheckIn one) {
        return context.names().person(Objects.requireNonNull(one.target().personId));
    }
}
