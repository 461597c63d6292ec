package org.dacheng.okr.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.CellTone;
import org.dacheng.base.excel.CellType;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.LocalizedLabels;
import org.dacheng.base.excel.TonedText;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Headings, labels and names of a workbook of goals, in the language and time zone of the actor. */
final class WorkbookTexts {

    private static final String PREFIX = "okr.export.";
    private static final Map<Confidence, CellTone> TONES = Map.of(
            Confidence.ON_TRACK, CellTone.GOOD,
            Confidence.AT_RISK, CellTone.WARNING,
            Confidence.OFF_TRACK, CellTone.BAD);

    private final Messages messages;
    private final WorkbookNames names;
    private final Actor actor;
    private final Map<String, String> enumType = new HashMap<>();

    WorkbookTexts(Messages messages, WorkbookNames names, Actor actor) {
        this.messages = messages;
        this.names = names;
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }

    WorkbookNames names() {
        return names;
    }

    Locale locale() {
        return actor.locale();
    }

    /** Heading of a column or name of a sheet, in both languages. */
    LocalText label(String name) {
        return messages.localText(Message.of(PREFIX + name));
    }

    /** Whether a text is this label in one of the languages. */
    boolean isLabel(String name, String text) {
        LocalText label = label(name);
        return Stream.of(label.zh(), label.en())
                .anyMatch(one -> CellParser.key(one).equals(CellParser.key(text)));
    }

    String heading(String name) {
        return text(Message.of(PREFIX + name));
    }

    String text(Message message) {
        return messages.text(message, actor.locale(), actor.zone());
    }

    @Nullable
    LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(actor.zone()).toLocalDate();
    }

    /** @param prefix prefix of the message keys, such as {@code okr.kind.} */
    <E extends Enum<E>> LocalizedLabels<E> labels(Class<E> type, String prefix) {
        return LocalizedLabels.of(type, word -> messages.localText(Message.of(prefix + word)));
    }

    /** @param prefix prefix of the message keys, such as {@code okr.kind.} */
    <E extends Enum<E>> CellType<E> enumType(Class<E> type, String prefix) {
        return CellType.labels(labels(type, prefix), actor.locale());
    }

    /** A label; empty for null. */
    String word(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? "" : text(Message.of(prefix + EnumKeys.of(constant)));
    }

    /** @param word key such as {@code alignment.confirmed} */
    String word(String word) {
        return enumType.computeIfAbsent(word, this::heading);
    }

    /** @param word key of a confidence, or {@code unknown} */
    LocalText confidenceLabel(String word) {
        return messages.localText(Message.of("okr.confidence." + word));
    }

    CellType<Confidence> confidence() {
        CellType<Confidence> words = enumType(Confidence.class, "okr.confidence.");
        return words.withWrite(one -> new TonedText(words.show().apply(one), TONES.getOrDefault(one, CellTone.PLAIN)));
    }

    CellType<Boolean> yesNo() {
        return CellType.labels(LocalizedLabels.yesNo(label("yes"), label("no")), actor.locale());
    }

    /** Ids of people, shown by their names. */
    CellType<String> person() {
        return CellType.text()
                .withWrite(names::person)
                .withShow(names::person)
                .read((row, column) -> {
                    String name = row.text(column);
                    return name == null ? null : names.person(row, column, name);
                })
                .choices(names::people);
    }

    /** Ids of several people, separated by semicolons. */
    CellType<List<String>> people() {
        Function<List<String>, String> joined =
                ids -> ids.stream().map(names::person).collect(Collectors.joining("; "));
        return new CellType<>(Column.ColumnKind.TEXT, joined::apply, (row, column) -> null, joined, List::of);
    }

    /** Owners of objectives, shown by their names; a template offers those whose goals the actor may write. */
    CellType<Owner> owner() {
        return new CellType<>(Column.ColumnKind.TEXT, names::owner, (row, column) -> null, names::owner, this::owners);
    }

    /** The same; a template offers all of them. */
    CellType<Owner> parentOwner() {
        return owner().choices(() -> Stream.concat(names.departments().stream(), names.people().stream())
                .toList());
    }

    private List<String> owners() {
        boolean keeper = Cycles.mayManage(actor);
        List<String> owners = new ArrayList<>(keeper ? names.departments() : names.headedBy(actor.personId()));
        owners.addAll(keeper ? names.people() : List.of(names.person(actor.personId())));
        owners.addAll(names.teams());
        return owners;
    }

    /** Ids of departments, shown by their names. */
    CellType<String> department() {
        return CellType.text()
                .withWrite(names::department)
                .withShow(names::department)
                .choices(names::departments);
    }

    /** A column that is only exported. */
    <T> Column<T> textColumn(String key, int width, Function<T, @Nullable Object> write) {
        return Column.text(key, label(key), width, write);
    }

    /** A column of typed values that is only exported. */
    <T, V> Column<T> column(String key, int width, CellType<V> type, Function<T, @Nullable V> current) {
        return Column.exported(key, label(key), width, type, current);
    }

    /** A column that is exported and imported. */
    <T, V> Column<T> column(
            String key,
            int width,
            CellType<V> type,
            Column.BlankCells blank,
            Function<T, @Nullable V> current,
            BiConsumer<T, @Nullable V> apply) {
        return Column.imported(key, label(key), width, type, current, apply, blank);
    }

    /** The same, for cells whose meaning depends on the row. */
    <T, V> Column<T> column(
            String key,
            int width,
            CellType<V> type,
            Column.ValueReader<T, V> read,
            Column.BlankCells blank,
            Function<T, @Nullable V> current,
            BiConsumer<T, @Nullable V> apply) {
        return Column.imported(key, label(key), width, type, read, current, apply, blank);
    }

    /** A text that is repeated from a row above, or that only programs need. */
    static @Nullable Object grey(@Nullable Object text) {
        return text == null ? null : new TonedText(text.toString(), CellTone.QUIET);
    }
}
