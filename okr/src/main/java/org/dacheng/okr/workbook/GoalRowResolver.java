package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT_ID;
import static org.dacheng.okr.workbook.ColumnKeys.KIND;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE_ID;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER_KIND;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/** Resolves the rows of goals: objectives first, so that key results may precede their objective. */
final class GoalRowResolver {

    private final ImportContext context;
    private final RowResolver resolver;
    private final Set<String> refused = new HashSet<>();

    GoalRowResolver(ImportContext context, RowResolver resolver) {
        this.context = context;
        this.resolver = resolver;
    }

    void read(List<SheetRow> goals) {
        for (SheetRow row : goals) {
            if (isObjective(row) && objective(row) == null) {
                refused.add(row.textOr(OBJECTIVE, ""));
            }
        }
        Map<SheetRow, PlannedObjective> own = new HashMap<>();
        resolver.objectives().forEach(one -> own.put(Objects.requireNonNull(one.row()), one));
        for (SheetRow row : goals) {
            if (isObjective(row)) {
                resolver.setCurrent(own.get(row));
            } else {
                result(row);
            }
        }
        resolver.setCurrent(null);
    }

    private static boolean isObjective(SheetRow row) {
        return row.isBlank(KEY_RESULT) && row.isBlank(KEY_RESULT_ID) && row.isBlank(KIND);
    }

    private @Nullable PlannedObjective objective(SheetRow row) {
        ObjectiveView known =
                context.storedObjectives().inCycle(row.text(OBJECTIVE_ID)).orElse(null);
        Owner owner = known == null ? resolver.owner(row, OWNER_KIND, OWNER) : known.owner();
        if (owner == null) {
            return null;
        }
        String title = row.text(OBJECTIVE);
        if (known == null && title == null) {
            row.addError(OBJECTIVE, "okr.objective.title-missing");
            return null;
        }
        if (known == null) {
            known = context.storedObjectives()
                    .named(owner, Objects.requireNonNull(title))
                    .orElse(null);
        }
        String shown = title == null && known != null ? known.title() : Objects.requireNonNull(title);
        PlannedObjective before = resolver.find(known, owner, shown);
        if (before != null) {
            row.addError(OBJECTIVE, "okr.import.twice", before.anyRow().number());
            return null;
        }
        return resolver.keep(new PlannedObjective(row, known, owner, shown));
    }

    private void result(SheetRow row) {
        String id = row.text(KEY_RESULT_ID);
        Optional<ObjectiveView> home = context.storedObjectives().ofKeyResult(id);
        PlannedObjective objective = home.isPresent()
                ? resolver.known(home.get())
                : resolver.find(row, OBJECTIVE_ID, OWNER_KIND, OWNER, OBJECTIVE);
        if (objective == null) {
            missing(row);
            return;
        }
        resolver.resolveTitle(row, OWNER, OBJECTIVE, objective);
        String title = row.text(KEY_RESULT);
        ObjectiveView view = objective.known();
        KeyResultView known = view == null ? null : RowResolver.known(view, id, title);
        if (known == null && title == null) {
            row.addError(KEY_RESULT, "okr.key-result.title-missing");
            return;
        }
        String shown = title == null && known != null ? known.title() : Objects.requireNonNull(title);
        PlannedKeyResult planned = new PlannedKeyResult(row, objective, known, shown);
        Optional<PlannedKeyResult> before = objective.results().stream()
                .filter(one -> known == null ? one.title().equals(shown) : one.isKnownAs(known.id()))
                .findFirst();
        if (before.isPresent()) {
            row.addError(KEY_RESULT, "okr.import.twice", before.get().row().number());
            return;
        }
        resolver.keep(id, planned);
    }

    /** If the row of the objective has a problem, its key results are not reported as well. */
    private void missing(SheetRow row) {
        String title = row.textOr(OBJECTIVE, "");
        if (refused.isEmpty() || !(title.isEmpty() || refused.contains(title))) {
            row.addError(OBJECTIVE, "okr.import.no-objective", title);
        }
    }
}
