package org.dacheng.engine.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;

/**
 * How a request is printed, member {@code print} of {@code process.json}.
 *
 * @param title heading of the sheet, with the placeholders of a title; empty for the name of the process
 * @param decisions whether the timeline is printed
 * @param signatures what is signed by hand, one in each line
 * @param footer text at the foot of the sheet
 */
public record PrintLayout(
        LocalText title,
        Paper paper,
        Orientation orientation,
        Columns columns,
        boolean decisions,
        LocalText signatures,
        LocalText footer) {

    /** Size of the paper. */
    public enum Paper {
        @JsonProperty("a4")
        A4,
        @JsonProperty("a5")
        A5
    }

    /** Which way the paper is turned. */
    public enum Orientation {
        @JsonProperty("portrait")
        PORTRAIT,
        @JsonProperty("landscape")
        LANDSCAPE
    }

    /** How many short answers are beside each other. */
    public enum Columns {
        @JsonProperty("one-column")
        ONE,
        @JsonProperty("two-columns")
        TWO;

        /** 1 or 2. */
        public int count() {
            return ordinal() + 1;
        }
    }

    /** What is signed by hand, without empty lines. */
    public List<String> signatureLines(Locale locale) {
        return signatures
                .in(locale)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
