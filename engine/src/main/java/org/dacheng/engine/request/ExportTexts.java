package org.dacheng.engine.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.forms.render.FormColumn;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.text.LocalText;
import org.dacheng.people.text.Message;
import org.dacheng.people.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of an export, in the reader's language. */
@Component
class ExportTexts {

    private final Messages messages;
    private final People people;
    private final Departments departments;
    private final Forms forms;

    ExportTexts(Messages messages, People people, Departments departments, Forms forms) {
        this.messages = messages;
        this.people = people;
        this.departments = departments;
        this.forms = forms;
    }

    String heading(String name, Locale locale) {
        return messages.text(Message.of("engine.export." + name), locale);
    }

    /** What always stands in front, for the columns of {@link ExportTables}. */
    List<@Nullable Object> fixed(RequestExports.Line line, Locale locale) {
        RequestRow row = line.row();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.number());
        cells.add(row.title().in(locale));
        cells.add(row.processName().in(locale));
        cells.add(person(row.submitterId(), locale));
        cells.add(department(line.departmentId(), locale));
        cells.add(messages.text(Message.of("ui.status." + row.status().name().toLowerCase(Locale.ROOT)), locale));
        cells.add(row.submittedAt());
        cells.add(row.endedAt());
        cells.add(waiting(row, locale));
        return cells;
    }

    private @Nullable String waiting(RequestRow row, Locale locale) {
        if (row.waitingFor().isEmpty()) {
            return null;
        }
        List<String> nodes =
                row.waitingFor().stream().map(node -> node.in(locale)).toList();
        List<String> names =
                row.waitingPeople().stream().map(id -> person(id, locale)).toList();
        return String.join(", ", nodes) + " (" + String.join(", ", names) + ")";
    }

    private String person(String id, Locale locale) {
        return people.find(id).map(PersonView::name).orElse(LocalText.same(id)).in(locale);
    }

    private String department(@Nullable String id, Locale locale) {
        return id == null
                ? ""
                : departments
                        .find(id)
                        .map(DepartmentView::name)
                        .orElse(LocalText.same(id))
                        .in(locale);
    }

    List<FormColumn> columns(FormSchema schema) {
        return forms.columns(schema);
    }

    List<@Nullable Object> cells(FormSchema schema, Map<String, @Nullable Object> answers, Locale locale) {
        return forms.cells(schema, answers, locale);
    }
}
