package org.dacheng.forms.field.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One setting of an element of a design: where it is stored and what may be entered. */
public sealed interface Setting {

    /** JSON pointer within the element, such as {@code /validate/max}; identifies the setting within its element. */
    String member();

    /** Name of the fragment that edits it, {@code forms/setting :: <control>}. */
    default String control() {
        String name = getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /**
     * A text in both languages.
     *
     * @param placeholders whether it may contain those that {@link Source#PLACEHOLDERS} offers
     */
    record Texts(String member, boolean multiline, boolean placeholders) implements Setting {

        /** A text without placeholders. */
        public Texts(String member, boolean multiline) {
            this(member, multiline, false);
        }
    }

    /** A plain text, the same in both languages. */
    record Line(String member) implements Setting {}

    /** A whole number within limits. */
    record Whole(String member, int min, int max) implements Setting {}

    /** A number, possibly with decimals. */
    record Decimal(String member) implements Setting {}

    /** A value of the field's type, or FEEL that begins with {@code =}. */
    record Value(String member) implements Setting {}

    /**
     * Yes or no.
     *
     * @param usual what a missing member means
     * @param kept whether it is stored also if it is usual
     */
    record Toggle(String member, boolean usual, boolean kept) implements Setting {

        /** Stored only if it is not usual. */
        public Toggle(String member, boolean usual) {
            this(member, usual, false);
        }
    }

    /**
     * One of several values, with the texts {@code forms.setting.<last part of the member>.<value>}.
     *
     * @param usual what a missing member means
     */
    record Choice(String member, List<String> values, String usual) implements Setting {}

    /** Any of several values, stored as an array; none means what the type does by default. */
    record Several(String member, List<String> values) implements Setting {}

    /**
     * When something holds: never, always, or under a condition in FEEL.
     *
     * @param member of the condition, such as {@code /conditional/required}
     * @param always member that is true when it always holds
     */
    record When(String member, String always) implements Setting {}

    /** When a field is on the form: always, or under a condition in FEEL that is stored as its opposite. */
    record Shown(String member) implements Setting {}

    /** A condition in FEEL, stored without {@code =}. */
    record Condition(String member) implements Setting {}

    /**
     * One of several JSON values, with the texts {@code forms.setting.<last part of the member>.<name>}.
     *
     * @param usual name of the value that a missing member means
     */
    record OneOf(String member, List<Alternative> alternatives, String usual) implements Setting {}

    /** A value with the name by which it is chosen. */
    record Alternative(String name, JsonNode value) {}

    /**
     * A list of objects, each of a kind that has settings of its own. Inputs of the second are named
     * {@code <member>#1…}; the button {@code <member>#do} adds, removes or moves one.
     *
     * @param by member of an object that says its kind, such as {@code rule}; the kinds have the texts
     *     {@code forms.setting.<by>.<kind>}
     * @param kinds the first is the one of a new object
     */
    record Entries(String member, String by, List<EntryKind> kinds) implements Setting {

        /** The settings of a kind; empty for one that has none or is not declared. */
        public Optional<SettingSentence> sentence(String kind) {
            return kinds.stream()
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .map(EntryKind::sentence);
        }
    }

    /**
     * A kind of object in a list.
     *
     * @param sentence its settings; their members are relative to the object. Null if it has none
     */
    record EntryKind(String name, @Nullable SettingSentence sentence) {}

    /**
     * One of several values for each field of the form, with the texts
     * {@code forms.setting.<last part of the member>.<value>}; a field without one has no member.
     */
    record PerField(String member, List<String> values) implements Setting {}

    /**
     * Some or one of what the company has, stored as text or as an array.
     *
     * @param kept whether an empty array is stored when none is chosen, since a missing member means something else
     * @param alone whether what is chosen replaces the other members of the object that it is in
     */
    record Reference(String member, Source source, boolean several, boolean kept, boolean alone) implements Setting {

        /** A missing member means none. */
        public Reference(String member, Source source, boolean several) {
            this(member, source, several, false, false);
        }

        /** See the parameters of the record. */
        public Reference(String member, Source source, boolean several, boolean kept) {
            this(member, source, several, kept, false);
        }

        /** One that replaces the other members of its object. */
        public static Reference alone(String member, Source source, boolean several) {
            return new Reference(member, source, several, false, true);
        }
    }

    /** What a {@link Reference} chooses from. */
    enum Source {
        PEOPLE,
        DEPARTMENTS,
        ROLES,
        FIELDS,
        /** Values of the form itself, not those of rows. */
        ANSWERS,
        /** Fields of the form itself that ask for people. */
        PERSON_FIELDS,
        PROCESSES,
        OPTION_LISTS,
        /** Fields of the form that look up requests. */
        LOOKUPS,
        /** What the lookup that fills this field finds. */
        FOUND,
        /** Other fields of the form with options. */
        CHOICES,
        /** Options of the field that the options of this one depend on. */
        LINKED_OPTIONS,
        /** Options of this field. */
        OWN_OPTIONS,
        /** What a text may contain in braces. */
        PLACEHOLDERS,
        ICONS
    }

    /**
     * Options of a choice, one on a line.
     *
     * @param nested whether an indented line is below the one before it
     */
    record Options(String member, boolean nested) implements Setting {}

    /** Options by the option of another field, one line for each of those: {@code 广东: 深圳, 广州}. */
    record Links(String member) implements Setting {}

    /** A formula in FEEL. */
    record Formula(String member) implements Setting {}

    /** The columns that have a total below line items. */
    record Totals(String member) implements Setting {}
}
