package org.dacheng.okr.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;

/** Collects what is wrong with a workbook, and what its reader should know although it is not wrong. */
final class Findings {

    /** Nobody repairs more in one go; how many there are is counted all the same. */
    private static final int MOST = 500;

    private final Messages messages;
    private final Locale locale;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> hints = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int count;

    Findings(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void wrong(Line line, String column, Message text) {
        wrong(line.sheet(), line.cell(column), text);
    }

    /** A cell that is looked at twice is wrong once. */
    void wrong(String sheet, String cell, Message text) {
        if (!seen.add(sheet + "!" + cell + " " + text.key())) {
            return;
        }
        count++;
        if (problems.size() < MOST) {
            problems.add(new Problem(sheet, cell, plain(text)));
        }
    }

    void hint(Line line, String column, Message text) {
        if (hints.size() < MOST) {
            hints.add(new Problem(line.sheet(), line.cell(column), plain(text)));
        }
    }

    /** What can be kept as JSON: names and sentences among the values become text. */
    private Message plain(Message message) {
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

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Problem> hints() {
        return List.copyOf(hints);
    }

    int count() {
        return count;
    }

    boolean none() {
        return count == 0;
    }
}
