package org.dacheng.base.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;

/** Collects the problems and hints of a workbook. */
public final class ImportProblems {

    /** Number of problems that are listed; all are counted. */
    private static final int MAX_LISTED = 500;

    private final Messages messages;
    private final Locale locale;
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<CellProblem> hints = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int count;

    public ImportProblems(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void addError(SheetRow row, String column, Message text) {
        addError(row.sheet(), row.cell(column), text);
    }

    /** A cell that is read twice is reported once. */
    void addError(String sheet, String cell, Message text) {
        if (!seen.add(sheet + "!" + cell + " " + text.key())) {
            return;
        }
        count++;
        if (problems.size() < MAX_LISTED) {
            problems.add(new CellProblem(sheet, cell, storable(text)));
        }
    }

    void addHint(SheetRow row, String column, Message text) {
        if (hints.size() < MAX_LISTED) {
            hints.add(new CellProblem(row.sheet(), row.cell(column), storable(text)));
        }
    }

    /** A message that can be stored as JSON: names and nested messages become text. */
    private Message storable(Message message) {
        List<Object> args = message.args().stream()
                .map(arg -> {
                    if (arg instanceof LocalText name) {
                        return (Object) name.in(locale);
                    }
                    return arg instanceof Message nested ? messages.text(nested, locale) : arg;
                })
                .toList();
        return new Message(message.key(), args);
    }

    public List<CellProblem> problems() {
        return List.copyOf(problems);
    }

    public List<CellProblem> hints() {
        return List.copyOf(hints);
    }

    public int count() {
        return count;
    }
}
