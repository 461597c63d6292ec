package org.dacheng.okr.feed;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dacheng.engine.process.ProcessView;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.render.FormExportColumn;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/**
 * Determines the processes with which the actor may feed a key result: processes the actor may start, by number and
 * duration of requests, and processes the actor oversees, also by fields of their requests.
 */
@Component
class AllowedFeedProcesses {

    private final Processes processes;
    private final PublishedDefinitions definitions;
    private final Forms forms;

    AllowedFeedProcesses(Processes processes, PublishedDefinitions definitions, Forms forms) {
        this.processes = processes;
        this.definitions = definitions;
        this.forms = forms;
    }

    /** Processes by name. */
    List<ProcessView> of(Actor actor) {
        Collator collator = Collator.getInstance(actor.locale());
        return Stream.concat(processes.startableByHand(actor).stream(), processes.overseen(actor).stream())
                .distinct()
                .sorted(Comparator.comparing((ProcessView view) -> view.name().in(actor.locale()), collator))
                .toList();
    }

    boolean mayUse(Actor actor, String process) {
        return oversees(actor, process)
                || processes.permitted(actor).stream()
                        .anyMatch(view -> view.key().equals(process));
    }

    boolean oversees(Actor actor, String process) {
        return processes.overseen(actor).stream().anyMatch(view -> view.key().equals(process));
    }

    Optional<PublishedDefinition> newest(String process) {
        return definitions.newest(process);
    }

    PublishedDefinition version(String versionId) {
        return definitions.get(versionId);
    }

    /** Numeric fields of the process. */
    List<FormExportColumn> numbers(PublishedDefinition process) {
        return forms.columns(process.schema()).stream()
                .filter(AllowedFeedProcesses::isNumeric)
                .toList();
    }

    Optional<FormExportColumn> number(PublishedDefinition process, String field) {
        return numbers(process).stream()
                .filter(column -> column.key().equals(field))
                .findFirst();
    }

    /** Whether a node hides the field, or a field it is computed from, from its people. */
    boolean isHidden(PublishedDefinition process, String column) {
        return process.schema().values().stream()
                .map(Field::key)
                .filter(key -> column.equals(key) || column.startsWith(key + "."))
                .anyMatch(key -> !process.fieldsForEverybody().isVisible(key));
    }

    /** Index of the field among the columns of the form, or -1. */
    int place(FormSchema schema, String field) {
        List<FormExportColumn> columns = forms.columns(schema);
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).key().equals(field) && isNumeric(columns.get(at))) {
                return at;
            }
        }
        return -1;
    }

    Forms forms() {
        return forms;
    }

    private static boolean isNumeric(FormExportColumn column) {
        return column.kind() == FormExportColumn.FormColumnKind.NUMBER
                || column.kind() == FormExportColumn.FormColumnKind.MONEY;
    }
}
