package org.dacheng.okr.cycle;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dacheng.base.text.Message;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.forms.field.Field;

/**
 * The processes that a cycle may name. They are started by the pages of goals, which fill in the goals only, so a
 * process that requires other input from the submitter is unsuitable.
 */
public enum CycleProcess {
    AGREEMENT("okrObjectives", Set.of()),
    /** Its form may also ask for a person: the one responsible for the other objective. */
    ALIGNMENT("okrAlignment", Set.of("person"));

    private final String field;
    private final Set<String> alsoGiven;

    CycleProcess(String field, Set<String> alsoGiven) {
        this.field = field;
        this.alsoGiven = alsoGiven;
    }

    /** Name of the field type that holds the goals. */
    public String field() {
        return field;
    }

    /** Reason why the pages of goals cannot start the process; empty when they can. */
    public Optional<Message> unfit(PublishedDefinition process) {
        if (process.schema().values().stream().noneMatch(one -> one.typeName().equals(field))) {
            return Optional.of(
                    Message.of("okr.cycle.process-without-" + name().toLowerCase(Locale.ROOT), process.name()));
        }
        return process.schema().values().stream()
                .filter(mustBeFilledIn().and(one -> !isGiven(one)))
                .map(one -> Message.of("okr.cycle.process-asks-field", process.name(), one.label()))
                .findFirst();
    }

    private static Predicate<Field> mustBeFilledIn() {
        return one -> one.rules().always()
                && one.rules().hide() == null
                && !one.isComputed()
                && one.preset().isMissingNode();
    }

    private boolean isGiven(Field one) {
        return one.typeName().equals(field) || alsoGiven.contains(one.typeName());
    }
}
