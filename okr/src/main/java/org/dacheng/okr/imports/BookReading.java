package org.dacheng.okr.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/** Enters the rows of goals into the book: every objective first, so that key results may stand above theirs. */
final class BookReading {

    private final Scene scene;
    private final Book book;
    private final Set<String> refused = new HashSet<>();

    BookReading(Scene scene, Book book) {
        this.scene = scene;
        this.book = book;
    }

    void read(List<Line> goals) {
        for (Line line : goals) {
            if (isObjective(line) && objective(line) == null) {
                refused.add(line.textOr("objective", ""));
            }
        }
        Map<Line, PlannedObjective> own = new HashMap<>();
        book.objectives().forEach(one -> own.put(Objects.requireNonNull(one.line()), one));
        for (Line line : goals) {
            if (isObjective(line)) {
                book.standUnder(own.get(line));
            } else {
                result(line);
            }
        }
        book.standUnder(null);
    }

    private static boolean isObjective(Line line) {
        return line.isBlank("key-result") && line.isBlank("key-result-id") && line.isBlank("kind");
    }

    private @Nullable PlannedObjective objective(Line line) {
        ObjectiveView known = scene.known().here(line.text("objective-id")).orElse(null);
        Owner owner = known == null ? book.owner(line, "owner-kind", "owner") : known.owner();
        if (owner == null) {
            return null;
        }
        String title = line.text("objective");
        if (known == null && title == null) {
            line.wrong("objective", "okr.objective.title-missing");
            return null;
        }
        if (known == null) {
            known = scene.known().named(owner, Objects.requireNonNull(title)).orElse(null);
        }
        String shown = title == null && known != null ? known.title() : Objects.requireNonNull(title);
        PlannedObjective before = book.before(known, owner, shown);
        if (before != null) {
            line.wrong("objective", "okr.import.twice", before.anyLine().number());
            return null;
        }
        return book.keep(new PlannedObjective(line, known, owner, shown));
    }

    private void result(Line line) {
        String id = line.text("key-result-id");
        Optional<ObjectiveView> home = scene.known().ofKeyResult(id);
        PlannedObjective objective = home.isPresent()
                ? book.known(home.get())
                : book.find(line, "objective-id", "owner-kind", "owner", "objective");
        if (objective == null) {
            missing(line);
            return;
        }
        book.titled(line, "owner", "objective", objective);
        String title = line.text("key-result");
        ObjectiveView view = objective.known();
        KeyResultView known = view == null ? null : Book.known(view, id, title);
        if (known == null && title == null) {
            line.wrong("key-result", "okr.key-result.title-missing");
            return;
        }
        String shown = title == null && known != null ? known.title() : Objects.requireNonNull(title);
        PlannedResult planned = new PlannedResult(line, objective, known, shown);
        Optional<PlannedResult> before = objective.results().stream()
                .filter(one -> known == null ? one.title().equals(shown) : one.isKnownAs(known.id()))
                .findFirst();
        if (before.isPresent()) {
            line.wrong("key-result", "okr.import.twice", before.get().line().number());
            return;
        }
        book.keep(id, planned);
    }

    /** Where the row of the objective itself is wrong already, its key results are not wrong as well. */
    private void missing(Line line) {
        String title = line.textOr("objective", "");
        if (refused.isEmpty() || !(title.isEmpty() || refused.contains(title))) {
            line.wrong("objective", "okr.import.no-objective", title);
        }
    }
}
