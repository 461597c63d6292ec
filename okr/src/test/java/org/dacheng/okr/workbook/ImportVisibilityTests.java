package org.dacheng.okr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.okr.OkrFixture.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dacheng.base.excel.job.ImportPreview;
import org.dacheng.base.excel.job.ImportView;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.NotFound;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An import treats a goal that the actor may not see as one that does not exist, and changes none that the actor may
 * not write.
 */
@DatabaseTest
class ImportVisibilityTests {

    private static final String SECRET = "秘密目标";
    private static final String RESULT = "秘密结果";
    private static final String OWN = "自己的目标";

    /** Placeholder for hidden ones when there are none. */
    private static final Map<String, String> NOTHING = Map.of(SECRET, "没有这个目标", RESULT, "没有这个结果");

    private static final String NO_ID = "y0000000000000000000000000";

    @Autowired
    ImportFixture stage;

    @Autowired
    CheckIns checkIns;

    @Autowired
    ImportTemplates templates;

    CycleView cycle;
    ObjectiveView secret;
    String result = "";

    /** Ids and titles by which a row refers to the goal, or those of no goal. */
    private record Names(String objectiveId, String resultId, String objective, String result) {}

    private interface ReferenceEdit extends BiConsumer<EditedWorkbook, Names> {}

    @BeforeEach
    void goals() {
        cycle = stage.okr.openCycle();
        secret = stage.okr.objective(cycle, "employee", SECRET, RESULT);
        stage.okr.objectives.change(
                as("employee"),
                secret.id(),
                new ObjectiveEdit(null, null, null, Visibility.NAMED, List.of("finance"), null, null, null));
        secret = stage.okr.agreed(secret);
        result = OkrFixture.keyResult(secret, RESULT).id();
        checkIns.record(
                as("employee"),
                Map.of(result, new NewCheckIn(new BigDecimal("30"), null, Confidence.ON_TRACK, "", "")),
                "page");
        secret = stage.okr.objectives.get(as("employee"), secret.id());
        for (String person : List.of("employee", "employee2", "manager", "director", "hr", "office1", "finance")) {
            stage.okr.agreed(stage.okr.objective(cycle, person, OWN));
        }
    }

    private static final Map<String, ReferenceEdit> WAYS = Map.of(
            "objective by id",
            (book, names) -> book.add("OKR", "objective-id", names.objectiveId, "objective", "改名"),
            "objective by owner and title",
            (book, names) -> book.add("OKR", "owner", "employee", "objective", names.objective, "note", "改"),
            "key result by id",
            (book, names) -> book.add("OKR", "key-result-id", names.resultId, "key-result", "改名"),
            "key result by title",
            (book, names) -> book.add(
                    "OKR", "owner", "employee", "objective", names.objective, "key-result", names.result, "unit", "个"),
            "progress by hand",
            (book, names) -> book.add(
                    "OKR",
                    "objective-id",
                    names.objectiveId,
                    "objective",
                    names.objective,
                    "owner",
                    "employee",
                    "hand-progress",
                    0.9,
                    "hand-reason",
                    "我说的"),
            "check-in",
            (book, names) -> book.add(
                    "进展记录",
                    "at",
                    "2026-01-01 08:00",
                    "key-result-id",
                    names.resultId,
                    "key-result",
                    names.result,
                    "value",
                    5,
                    "confidence",
                    "正常"),
            "milestone",
            (book, names) -> book.add(
                    "里程碑",
                    "owner",
                    "employee",
                    "objective",
                    names.objective,
                    "key-result",
                    names.result,
                    "milestone",
                    "新的一步"),
            "alignment of it",
            (book, names) -> book.add(
                    "对齐",
                    "objective-id",
                    names.objectiveId,
                    "objective",
                    names.objective,
                    "owner",
                    "employee",
                    "parent-owner",
                    "director",
                    "parent-objective",
                    OWN));

    private static final ReferenceEdit ALIGNED_TO_IT = (book, names) -> book.add(
            "对齐",
            "objective",
            OWN,
            "parent-owner",
            "employee",
            "parent-objective",
            names.objective,
            "parent-objective-id",
            names.objectiveId,
            "parent-key-result",
            names.result,
            "parent-key-result-id",
            names.resultId);

    static Stream<Arguments> strangers() {
        return Stream.of("employee2", "office1")
                .flatMap(person -> Stream.concat(WAYS.keySet().stream(), Stream.of("alignment to it"))
                        .map(way -> Arguments.of(person, way)));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whoDoesNotSeeItReadsWhatHeWouldReadIfItWereNotThere(String person, String way) {
        assertThatThrownBy(() -> stage.okr.objectives.get(as(person), secret.id()))
                .isInstanceOf(NotFound.class);

        ImportPreview there = read(person, way, new Names(secret.id(), result, SECRET, RESULT));
        ImportPreview nothing = read(
                person,
                way,
                new Names(NO_ID, NO_ID, NOTHING.getOrDefault(SECRET, ""), NOTHING.getOrDefault(RESULT, "")));

        assertThat(disguised(there.problems())).isEqualTo(nothing.problems().toString());
        assertThat(disguised(there.hints())).isEqualTo(nothing.hints().toString());
        assertThat(disguised(there.items())).isEqualTo(nothing.items().toString());
        assertThat(there.counts()).isEqualTo(nothing.counts());
    }

    static Stream<Arguments> readers() {
        return Stream.of("finance", "auditor", "manager", "director")
                .flatMap(person -> WAYS.keySet().stream()
                        .filter(way -> !isManagersOwn(person, way))
                        .map(way -> Arguments.of(person, way)));
    }

    /** A manager above the owner sets progress by hand. */
    private static boolean isManagersOwn(String person, String way) {
        return List.of("manager", "director").contains(person) && way.equals("progress by hand");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whoSeesItAndMayNotWriteItIsRefused(String person, String way) {
        assertThat(stage.okr.objectives.get(as(person), secret.id()).title()).isEqualTo(SECRET);

        ImportView read = bring(person, way);

        assertThat(read.preview().problems()).isNotEmpty();
        assertThatThrownBy(() -> stage.imports.apply(as(person), read.id())).isInstanceOf(Failure.class);
    }

    static Stream<Arguments> writers() {
        return Stream.of("employee", "hr", "admin")
                .flatMap(person -> WAYS.keySet().stream()
                        .filter(way -> !way.equals("milestone"))
                        .map(way -> Arguments.of(person, way)));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void whoMayWriteItDoes(String person, String way) {
        ImportView read = bring(person, way);

        assertThat(read.preview().problems()).isEmpty();
        assertThat(read.preview().items()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void nothingOfItChanges(String person, String way) {
        ImportView read = bring(person, way);
        if (read.mayApply()) {
            stage.imports.apply(as(person), read.id());
        }

        ObjectiveView after = stage.okr.objectives.get(as("employee"), secret.id());
        assertThat(after).usingRecursiveComparison().isEqualTo(secret);
    }

    private ImportView bring(String person, String way) {
        return bring(person, way, new Names(secret.id(), result, SECRET, RESULT));
    }

    private ImportPreview read(String person, String way, Names names) {
        return bring(person, way, names).preview();
    }

    private ImportView bring(String person, String way, Names names) {
        EditedWorkbook book = new EditedWorkbook(template(person));
        WAYS.getOrDefault(way, ALIGNED_TO_IT).accept(book, names);
        return stage.read(person, cycle, book.bytes());
    }

    private byte[] template(String person) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            templates.write(as(person), cycle, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /** With the names of nothing in place of those of the secret. */
    private String disguised(List<?> told) {
        String text = told.toString();
        return text.replace(SECRET, NOTHING.getOrDefault(SECRET, ""))
                .replace(RESULT, NOTHING.getOrDefault(RESULT, ""))
                .replace(secret.id(), NO_ID)
                .replace(result, NO_ID);
    }
}
