package org.dacheng.engine.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dacheng.base.excel.Column;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.forms.render.FormExportColumn;
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
class RequestExportTexts {

    private final Messages messages;
    private final People people;
    private final Departments departments;
    private final Forms forms;

    RequestExportTexts(Messages messages, People people, Departments departments, Forms forms) {
        this.messages = messages;
        this.people = people;
        this.departments = departments;
        this.forms = forms;
    }

    /** For one export; what it looked up once it keeps. */
    LocalizedTexts localized(Locale locale) {
        return new LocalizedTexts(locale);
    }

    /** In one language. */
    final class LocalizedTexts {

        private final Locale locale;
        private final Map<String, String> names = new HashMap<>();

        private LocalizedTexts(Locale locale) {
            this.locale = locale;
        }

        Locale locale() {
            return locale;
        }

        LocalText label(String name) {
            return messages.localText(Message.of("engine.export." + name));
        }

        String heading(String name) {
            return label(name).in(locale);
        }

        /** What every request shows, whatever its process. */
        List<Column<ExportedRequest>> columns() {
            return List.of(
                    Column.text("number", label("number"), 20, ExportedRequest::number),
                    Column.text("title", label("title"), 40, one -> one.title().in(locale)),
                    Column.text(
                            "process",
                            label("process"),
                            16,
                            one -> one.process().name().in(locale)),
                    Column.text("submitter", label("submitter"), 14, ExportedRequest::submitter),
                    Column.text("department", label("department"), 18, ExportedRequest::department),
                    Column.text("status", label("status"), 12, ExportedRequest::status),
                    Column.moment("submitted", label("submitted"), ExportedRequest::submittedAt),
                    Column.moment("ended", label("ended"), ExportedRequest::endedAt),
                    Column.text("waiting", label("waiting"), 30, ExportedRequest::waiting));
        }

        /** @param columns those of its process */
        ExportedRequest row(RequestExportRow row, ProcessAnswerColumns columns) {
            PublishedDefinition process = row.process();
            Map<String, @Nullable Object> data = Json.answers(row.answers());
            return new ExportedRequest(
                    process,
                    row.number(),
                    row.title(),
                    person(row.submitterId()),
                    department(row.departmentId()),
                    status(row.status()),
                    row.submittedAt(),
                    row.endedAt(),
                    waiting(row),
                    columns,
                    columns.inOrder(process, forms.cells(process.schema(), data, locale)),
                    data);
        }

        private @Nullable String waiting(RequestExportRow row) {
            List<String> active = row.progress().active();
            if (active.isEmpty()) {
                return null;
            }
            List<String> nodes = active.stream()
                    .map(node -> row.process().nodeName(node).in(locale))
                    .toList();
            List<String> people =
                    row.progress().people().stream().map(this::person).toList();
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

        List<FormExportColumn> columns(FormSchema schema) {
            return forms.columns(schema);
        }
    }

    /** With the unit in the heading, unless the label names it. */
    static <T> Column<T> column(
            String key, LocalText label, Column.ColumnKind kind, String unit, Function<T, @Nullable Object> write) {
        LocalText heading = new LocalText(withUnit(label.zh(), unit), withUnit(label.en(), unit));
        return Column.exported(key, heading, kind, kind == Column.ColumnKind.TEXT ? 24 : 14, write);
    }

    private static String withUnit(String name, String unit) {
        return unit.isEmpty() || name.contains(unit) ? name : name + " (" + unit + ")";
    }
}
