package org.dacheng.okr.feed;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Definitions;
import org.dacheng.engine.process.ProcessView;
import org.dacheng.engine.process.Processes;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.render.FormColumn;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Component;

/**
 * Which processes somebody may let feed a key result: those he may start, by their number and their times, and those he
 * oversees, by what stands in their requests too.
 */
@Component
class FeedingProcesses {

    private final Processes processes;
    private final Definitions definitions;
    private final Forms forms;

    FeedingProcesses(Processes processes, Definitions definitions, Forms forms) {
        this.processes = processes;
        this.definitions = definitions;
        this.forms = forms;
    }

    /** By name. */
    List<ProcessView> of(Asker asker) {
        Collator collator = Collator.getInstance(asker.locale());
        return Stream.concat(processes.offered(asker).stream(), processes.overseen(asker).stream())
                .distinct()
                .sorted(Comparator.comparing((ProcessView view) -> view.name().in(asker.locale()), collator))
                .toList();
    }

    boolean mayUse(Asker asker, String process) {
        return oversees(asker, process)
                || processes.permitted(asker).stream()
                        .anyMatch(view -> view.key().equals(process));
    }

    boolean oversees(Asker asker, String process) {
        return processes.overseen(asker).stream().anyMatch(view -> view.key().equals(process));
    }

    Optional<Definition> newest(String process) {
        return definitions.newest(process);
    }

    Definition version(String versionId) {
        return definitions.get(versionId);
    }

    /** The fields with numbers. */
    List<FormColumn> numbers(Definition process) {
        return forms.columns(process.schema()).stream()
                .filter(FeedingProcesses::isNumeric)
                .toList();
    }

    Optional<FormColumn> number(Definition process, String field) {
        return numbers(process).stream()
                .filter(column -> column.key().equals(field))
                .findFirst();
    }

    /** True when some node hides the field from its people, or something that it is made of. */
    boolean isHidden(Definition process, String column) {
        return process.schema().values().stream()
                .map(Field::key)
                .filter(key -> column.equals(key) || column.startsWith(key + "."))
                .anyMatch(key -> !process.fieldsForEverybody().sees(key));
    }

    /** Place of the field among the columns of the form, or -1. */
    int place(FormSchema schema, String field) {
        List<FormColumn> columns = forms.columns(schema);
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

    private static boolean isNumeric(FormColumn column) {
        return column.kind() == FormColumn.Kind.NUMBER || column.kind() == FormColumn.Kind.MONEY;
    }
}
