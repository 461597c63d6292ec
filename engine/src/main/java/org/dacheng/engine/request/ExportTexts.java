package org.dacheng.engine.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.excel.Column;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.render.FormColumn;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
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

    /** For one export; what it looked up once it keeps. */
    In in(Locale locale) {
        return new In(locale);
    }

    /** In one language. */
    final class In {

        private final Locale locale;
        private final Map<String, String> names = new HashMap<>();

        private In(Locale locale) {
            this.locale = locale;
        }

        Locale locale() {
            return locale;
        }

        String heading(String name) {
            return messages.text(Message.of("engine.export." + name), locale);
        }

        /** What always stands in front, for the columns of {@link ExportTables}. */
        List<@Nullable Object> fixed(ExportLine line) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(line.number());
            cells.add(line.title().in(locale));
            cells.add(line.process().name().in(locale));
            cells.add(person(line.submitterId()));
            cells.add(department(line.departmentId()));
            cells.add(status(line.status()));
            cells.add(line.submittedAt());
            cells.add(line.endedAt());
            cells.add(waiting(line));
            return cells;
        }

        private @Nullable String waiting(ExportLine line) {
            List<String> active = line.progress().active();
            if (active.isEmpty()) {
                return null;
            }
            List<String> nodes = active.stream()
                    .map(node -> line.process().nodeName(node).in(locale))
                    .toList();
            List<String> people =
                    line.progress().people().stream().map(this::person).toList();
            return String.join(", ", nodes) + " (" + String.join(", ", people) + ")";
        }

        private String status(RequestStatus status) {
            return names.computeIfAbsent(
                    "status " + status,
                    key -> messages.text(Message.of("ui.status." + status.name().toLowerCase(Locale.ROOT)), locale));
        }

        private String person(String id) {
            return names.computeIfAbsent(
                    "person " + id,
                    key -> people.find(id)
                            .map(PersonView::name)
                            .orElse(LocalText.same(id))
                            .in(locale));
        }

        private String department(@Nullable String id) {
            return id == null
                    ? ""
                    : names.computeIfAbsent(
                            "department " + id,
                            key -> departments
                                    .find(id)
                                    .map(DepartmentView::name)
                                    .orElse(LocalText.same(id))
                                    .in(locale));
        }

        Column column(FormColumn column) {
            return column(column.label(), Column.Kind.valueOf(column.kind().name()), column.unit());
        }

        /** With its unit in the heading, unless the label names it. */
        Column column(LocalText label, Column.Kind kind, String unit) {
            String name = label.in(locale);
            String title = unit.isEmpty() || name.contains(unit) ? name : name + " (" + unit + ")";
            return new Column(title, kind, kind == Column.Kind.TEXT ? 24 : 14);
        }

        List<FormColumn> columns(FormSchema schema) {
            return forms.columns(schema);
        }

        List<@Nullable Object> cells(FormSchema schema, Map<String, @Nullable Object> answers) {
            return forms.cells(schema, answers, locale);
        }
    }
}
