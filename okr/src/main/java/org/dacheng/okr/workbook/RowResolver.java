package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER_KIND;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objectives and key results to which the rows of a workbook refer: by the id in the row, otherwise by owner
 * and title. An id of another cycle still connects the rows of the workbook, so that an export of one cycle can be
 * imported into another.
 */
final class RowResolver {

    private final ImportContext context;
    private final List<PlannedObjective> objectives = new ArrayList<>();
    private final Map<String, PlannedObjective> byWrittenId = new HashMap<>();
    private final Map<String, PlannedObjective> byKnown = new LinkedHashMap<>();
    private final Map<String, PlannedObjective> byName = new HashMap<>();
    private final Map<String, PlannedKeyResult> resultByWrittenId = new HashMap<>();
    private @Nullable PlannedObjective current;

    RowResolver(ImportContext context) {
        this.context = context;
    }

    List<PlannedObjective> objectives() {
        return objectives;
    }

    /** Rows that name no objective refer to this one; null for none. */
    void setCurrent(@Nullable PlannedObjective objective) {
        current = objective;
    }

    /** The objective with this owner and title from an earlier row. */
    @Nullable
    PlannedObjective find(@Nullable ObjectiveView known, Owner owner, String title) {
        return known == null ? byName.get(StoredObjectives.name(owner, title)) : byKnown.get(known.id());
    }

    /** @param id id in the row, which may belong to another cycle */
    void keep(@Nullable String id, PlannedKeyResult result) {
        result.objective().results().add(result);
        if (id != null) {
            resultByWrittenId.putIfAbsent(id, result);
        }
    }

    PlannedObjective keep(PlannedObjective planned) {
        objectives.add(planned);
        byName.putIfAbsent(StoredObjectives.name(planned.owner(), planned.title()), planned);
        ObjectiveView known = planned.known();
        if (known != null) {
            byKnown.put(known.id(), planned);
        }
        String id = planned.row() == null ? null : planned.row().text(OBJECTIVE_ID);
        if (id != null) {
            byWrittenId.putIfAbsent(id, planned);
        }
        return planned;
    }

    /** @return the owner in the row, the actor if it has none; null when it is unknown, which is reported */
    @Nullable
    Owner owner(SheetRow row, String kindColumn, String column) {
        OwnerKind kind = row.value(kindColumn, context.ownerKinds());
        String name = row.text(column);
        if (name == null) {
            if (kind == null || kind == OwnerKind.PERSON) {
                return Owner.person(context.actor().personId());
            }
            row.addError(column, "okr.import.no-owner");
            return null;
        }
        Owner owner = context.names().owner(row, column, kind, name);
        if (owner != null
                && owner.kind() == OwnerKind.COMPANY
                && !context.names().isCompany(owner.id())) {
            row.addError(column, "okr.objective.no-such-company");
            return null;
        }
        return owner;
    }

    /**
     * An id takes precedence over the title next to it, which may be an old one; a hint is added. If the title is that
     * of another objective, the row is ambiguous, which is reported as a problem.
     */
    void resolveTitle(SheetRow row, String ownerColumn, String column, PlannedObjective objective) {
        String says = row.text(column);
        if (says == null || objective.isTitled(says)) {
            return;
        }
        boolean other = context
                .names()
                .all(row.textOr(ownerColumn, context.actor().personId()))
                .stream()
                .flatMap(id -> Arrays.stream(OwnerKind.values()).map(kind -> new Owner(kind, id)))
                .anyMatch(owner -> byName.containsKey(StoredObjectives.name(owner, says))
                        || context.storedObjectives().named(owner, says).isPresent());
        if (other) {
            row.addError(column, "okr.import.other-title", objective.title());
        } else {
            row.addHint(column, "okr.import.id-wins", objective.title());
        }
    }

    static @Nullable KeyResultView known(ObjectiveView view, @Nullable String id, @Nullable String title) {
        Optional<KeyResultView> byId = id == null ? Optional.empty() : StoredObjectives.keyResult(view, id);
        return byId.or(() -> title == null ? Optional.empty() : StoredObjectives.titled(view, title))
                .orElse(null);
    }

    PlannedObjective known(ObjectiveView view) {
        PlannedObjective planned = byKnown.get(view.id());
        return planned != null
                ? planned
                : keep(new PlannedObjective(null, view, view.owner(), CellParser.stripped(view.title())));
    }

    /** Found by id, by owner and title, or the objective above if the row has neither; null when there is none. */
    @Nullable
    PlannedObjective find(SheetRow row, String idColumn, String kindColumn, String ownerColumn, String titleColumn) {
        String id = row.text(idColumn);
        if (id != null) {
            Optional<ObjectiveView> view = context.storedObjectives().inCycle(id);
            if (view.isPresent()) {
                return known(view.get());
            }
            PlannedObjective found = byWrittenId.get(id);
            if (found != null) {
                return found;
            }
        }
        String title = row.text(titleColumn);
        if (title == null) {
            return current;
        }
        Owner owner = owner(row, kindColumn, ownerColumn);
        return owner == null ? null : resolve(owner, title, row.isBlank(kindColumn));
    }

    private @Nullable PlannedObjective resolve(Owner owner, String title, boolean kindOpen) {
        PlannedObjective planned = byName.get(StoredObjectives.name(owner, title));
        if (planned != null) {
            return planned;
        }
        Optional<ObjectiveView> view = context.storedObjectives().named(owner, title);
        if (view.isEmpty() && kindOpen && owner.kind() == OwnerKind.COMPANY) {
            return resolve(new Owner(OwnerKind.DEPARTMENT, owner.id()), title, false);
        }
        return view.map(this::known).orElse(null);
    }

    /**
     * The key result to which a row of another sheet refers, by id or by objective and title; null when there is none.
     */
    @Nullable
    PlannedKeyResult resolve(SheetRow row) {
        PlannedKeyResult found = findById(row, KEY_RESULT_ID);
        boolean open = row.isBlank(OBJECTIVE) && row.isBlank(OBJECTIVE_ID);
        return found != null || open
                ? found
                : resolveTitle(row, find(row, OBJECTIVE_ID, OWNER_KIND, OWNER, OBJECTIVE), KEY_RESULT);
    }

    /** The key result of this objective to which a row refers; null when there is none. */
    @Nullable
    PlannedKeyResult resolve(SheetRow row, PlannedObjective objective, String idColumn, String titleColumn) {
        PlannedKeyResult found = findById(row, idColumn);
        return found != null && found.objective() == objective ? found : resolveTitle(row, objective, titleColumn);
    }

    private @Nullable PlannedKeyResult findById(SheetRow row, String idColumn) {
        String id = row.text(idColumn);
        if (id == null) {
            return null;
        }
        PlannedKeyResult found = resultByWrittenId.get(id);
        Optional<ObjectiveView> home = context.storedObjectives().ofKeyResult(id);
        return found != null || home.isEmpty() ? found : planned(row, known(home.get()), id, null);
    }

    private @Nullable PlannedKeyResult resolveTitle(
            SheetRow row, @Nullable PlannedObjective objective, String titleColumn) {
        String title = row.text(titleColumn);
        return objective == null || title == null ? null : planned(row, objective, null, title);
    }

    private @Nullable PlannedKeyResult planned(
            SheetRow row, PlannedObjective objective, @Nullable String id, @Nullable String title) {
        for (PlannedKeyResult one : objective.results()) {
            if (title != null ? one.isTitled(title) : one.isKnownAs(id)) {
                return one;
            }
        }
        ObjectiveView view = objective.known();
        KeyResultView known = view == null ? null : known(view, id, title);
        if (known == null) {
            return null;
        }
        PlannedKeyResult mentioned = new PlannedKeyResult(row, objective, known, CellParser.stripped(known.title()));
        objective.results().add(mentioned);
        return mentioned;
    }
}
