package org.dacheng.okr.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a workbook: by the id that stands in the row, else by owner and title. An id that is none of this
 * cycle's still ties the rows of the workbook together, so that what was exported elsewhere can be imported here.
 */
final class Book {

    private final Scene scene;
    private final List<PlannedObjective> objectives = new ArrayList<>();
    private final Map<String, PlannedObjective> byWrittenId = new HashMap<>();
    private final Map<String, PlannedObjective> byKnown = new LinkedHashMap<>();
    private final Map<String, PlannedObjective> byName = new HashMap<>();
    private final Map<String, PlannedResult> resultByWrittenId = new HashMap<>();
    private @Nullable PlannedObjective above;

    Book(Scene scene) {
        this.scene = scene;
    }

    List<PlannedObjective> objectives() {
        return objectives;
    }

    /** Rows that name no objective speak of this one; null of none. */
    void standUnder(@Nullable PlannedObjective objective) {
        above = objective;
    }

    /** The one of this owner and title that another row brought already. */
    @Nullable
    PlannedObjective before(@Nullable ObjectiveView known, Owner owner, String title) {
        return known == null ? byName.get(Known.name(owner, title)) : byKnown.get(known.id());
    }

    /** @param id as it stands in its row, whatever it is the id of */
    void keep(@Nullable String id, PlannedResult result) {
        result.objective().results().add(result);
        if (id != null) {
            resultByWrittenId.putIfAbsent(id, result);
        }
    }

    PlannedObjective keep(PlannedObjective planned) {
        objectives.add(planned);
        byName.putIfAbsent(Known.name(planned.owner(), planned.title()), planned);
        ObjectiveView known = planned.known();
        if (known != null) {
            byKnown.put(known.id(), planned);
        }
        String id = planned.line() == null ? null : planned.line().text("objective-id");
        if (id != null) {
            byWrittenId.putIfAbsent(id, planned);
        }
        return planned;
    }

    /** @return the owner that a row names, the asker when it names none; null, and found wrong, when nobody is that */
    @Nullable
    Owner owner(Line line, String kindColumn, String column) {
        OwnerKind kind = line.word(kindColumn, OwnerKind.class, "okr.owner-kind.");
        String name = line.text(column);
        if (name == null) {
            if (kind == null || kind == OwnerKind.PERSON) {
                return Owner.person(scene.asker().personId());
            }
            line.wrong(column, "okr.import.no-owner");
            return null;
        }
        Owner owner = scene.names().owner(line, column, kind, name);
        if (owner != null && owner.kind() == OwnerKind.COMPANY && !scene.names().isCompany(owner.id())) {
            line.wrong(column, "okr.objective.no-such-company");
            return null;
        }
        return owner;
    }

    /**
     * An id wins over the title beside it, which may be an old one: the reader is told. Where the title is that of
     * another objective, it stays open what is meant, and that is wrong.
     */
    void titled(Line line, String ownerColumn, String column, PlannedObjective objective) {
        String says = line.text(column);
        if (says == null || objective.isTitled(says)) {
            return;
        }
        boolean other = scene.names().all(line.textOr(ownerColumn, scene.asker().personId())).stream()
                .flatMap(id -> Arrays.stream(OwnerKind.values()).map(kind -> new Owner(kind, id)))
                .anyMatch(owner -> byName.containsKey(Known.name(owner, says))
                        || scene.known().named(owner, says).isPresent());
        if (other) {
            line.wrong(column, "okr.import.other-title", objective.title());
        } else {
            line.hint(column, "okr.import.id-wins", objective.title());
        }
    }

    static @Nullable KeyResultView known(ObjectiveView view, @Nullable String id, @Nullable String title) {
        Optional<KeyResultView> byId = id == null ? Optional.empty() : Known.keyResult(view, id);
        return byId.or(() -> title == null ? Optional.empty() : Known.titled(view, title))
                .orElse(null);
    }

    PlannedObjective known(ObjectiveView view) {
        PlannedObjective planned = byKnown.get(view.id());
        return planned != null
                ? planned
                : keep(new PlannedObjective(null, view, view.owner(), Plain.stripped(view.title())));
    }

    /** Named by id, by owner and title, or as the objective above when nothing is said; null when there is none. */
    @Nullable
    PlannedObjective find(Line line, String idColumn, String kindColumn, String ownerColumn, String titleColumn) {
        String id = line.text(idColumn);
        if (id != null) {
            Optional<ObjectiveView> view = scene.known().here(id);
            if (view.isPresent()) {
                return known(view.get());
            }
            PlannedObjective tied = byWrittenId.get(id);
            if (tied != null) {
                return tied;
            }
        }
        String title = line.text(titleColumn);
        if (title == null) {
            return above;
        }
        Owner owner = owner(line, kindColumn, ownerColumn);
        return owner == null ? null : named(owner, title, line.isBlank(kindColumn));
    }

    private @Nullable PlannedObjective named(Owner owner, String title, boolean kindOpen) {
        PlannedObjective planned = byName.get(Known.name(owner, title));
        if (planned != null) {
            return planned;
        }
        Optional<ObjectiveView> view = scene.known().named(owner, title);
        if (view.isEmpty() && kindOpen && owner.kind() == OwnerKind.COMPANY) {
            return named(new Owner(OwnerKind.DEPARTMENT, owner.id()), title, false);
        }
        return view.map(this::known).orElse(null);
    }

    /**
     * The key result that a row of another sheet names, by id or by its objective and title; null when there is none.
     */
    @Nullable
    PlannedResult named(Line line) {
        PlannedResult tied = tied(line, "key-result-id");
        boolean open = line.isBlank("objective") && line.isBlank("objective-id");
        return tied != null || open
                ? tied
                : titled(line, find(line, "objective-id", "owner-kind", "owner", "objective"), "key-result");
    }

    /** The key result of this objective that a row names; null when it has none such. */
    @Nullable
    PlannedResult named(Line line, PlannedObjective objective, String idColumn, String titleColumn) {
        PlannedResult tied = tied(line, idColumn);
        return tied != null && tied.objective() == objective ? tied : titled(line, objective, titleColumn);
    }

    private @Nullable PlannedResult tied(Line line, String idColumn) {
        String id = line.text(idColumn);
        if (id == null) {
            return null;
        }
        PlannedResult tied = resultByWrittenId.get(id);
        Optional<ObjectiveView> home = scene.known().ofKeyResult(id);
        return tied != null || home.isEmpty() ? tied : planned(line, known(home.get()), id, null);
    }

    private @Nullable PlannedResult titled(Line line, @Nullable PlannedObjective objective, String titleColumn) {
        String title = line.text(titleColumn);
        return objective == null || title == null ? null : planned(line, objective, null, title);
    }

    private @Nullable PlannedResult planned(
            Line line, PlannedObjective objective, @Nullable String id, @Nullable String title) {
        for (PlannedResult one : objective.results()) {
            if (title != null ? one.isTitled(title) : one.isKnownAs(id)) {
                return one;
            }
        }
        ObjectiveView view = objective.known();
        KeyResultView known = view == null ? null : known(view, id, title);
        if (known == null) {
            return null;
        }
        PlannedResult mentioned = new PlannedResult(line, objective, known, Plain.stripped(known.title()));
        objective.results().add(mentioned);
        return mentioned;
    }
}
