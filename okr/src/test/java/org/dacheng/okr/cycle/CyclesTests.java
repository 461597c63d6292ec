package org.dacheng.okr.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.dacheng.okr.OkrFixture.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.okr.OkrFixture;
import org.dacheng.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CyclesTests {

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private Cycles cycles;

    @Autowired
    private ProcessPackages packages;

    @Test
    void refusesASecondOpenCycleOfTheKindOverTheSameDays() {
        CycleView open = fixture.openCycle();
        CycleView second =
                cycles.create(as("hr"), OkrFixture.quarter(open.startsOn().plusDays(1), "second"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> cycles.move(as("hr"), second.id(), CycleState.OPEN))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/state"));
        assertThat(cycles.get(as("hr"), second.id()).state()).isEqualTo(CycleState.PLANNED);
    }

    @Test
    void refusesTheNameOfAnotherAndItsDaysWhenTheKindIsTheSame() {
        CycleView first = fixture.planned();
        String name = first.name().zh();

        refused(() -> cycles.create(as("hr"), OkrFixture.quarter(2150, " " + name.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly("/name/zh_CN", "/name/en");
        refused(() -> cycles.create(as("hr"), OkrFixture.quarter(first.startsOn(), "Twin")))
                .containsExactly("/startsOn");
        CycleView other = cycles.create(as("hr"), OkrFixture.quarter(2151, "Quarter of 2151"));
        refused(() -> cycles.change(as("hr"), other.id(), OkrFixture.quarter(first.startsOn(), name)))
                .containsExactly("/name/zh_CN", "/name/en", "/startsOn");
        assertThat(cycles.change(as("hr"), other.id(), OkrFixture.quarter(2151, "Quarter of 2151"))
                        .name()
                        .en())
                .isEqualTo("Quarter of 2151");
    }

    @Test
    void deletesAPlannedOneWithoutObjectivesAlone() {
        CycleView empty = fixture.planned();
        CycleView written = fixture.planned();
        fixture.objective(written, "employee", "Grow", "one");
        fixture.objective(written, "legal", "Shrink", "one");
        CycleView open = fixture.openCycle();

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> cycles.remove(as("manager"), empty.id()));
        cycles.remove(as("hr"), empty.id());

        assertThat(cycles.find(empty.id())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cycles.remove(as("hr"), empty.id()));
        assertThatExceptionOfType(CycleNotRemovable.class)
                .isThrownBy(() -> cycles.remove(as("hr"), written.id()))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.text().args()).contains(2);
                });
        assertThatExceptionOfType(CycleNotRemovable.class).isThrownBy(() -> cycles.remove(as("hr"), open.id()));
        assertThat(cycles.find(written.id())).isPresent();
    }

    private static org.assertj.core.api.AbstractListAssert<?, ?, String, ?> refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        InvalidInput refusal = org.assertj.core.api.Assertions.catchThrowableOfType(InvalidInput.class, call);
        assertThat(refusal).isNotNull();
        return assertThat(refusal.violations().stream().map(Violation::pointer).toList());
    }

    @Test
    void goesStepByStep() {
        CycleView planned = fixture.planned();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> cycles.move(as("hr"), planned.id(), CycleState.CLOSED));
        for (CycleState state : CycleState.values()) {
            if (state != CycleState.PLANNED) {
                assertThat(cycles.move(as("hr"), planned.id(), state).state()).isEqualTo(state);
            }
        }
    }

    @Test
    void isKeptByAdministratorsAndHrDesigners() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> cycles.create(as("manager"), OkrFixture.quarter(2029, "mine")));
    }

    @Test
    void aHiddenOneIsNotThereForOthers() {
        CycleView cycle = fixture.openCycle();
        cycles.move(as("hr"), cycle.id(), CycleState.SCORING);
        cycles.move(as("hr"), cycle.id(), CycleState.CLOSED);
        cycles.move(as("hr"), cycle.id(), CycleState.HIDDEN);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cycles.get(as("ceo"), cycle.id()));
        assertThat(cycles.all(as("ceo"))).extracting(CycleView::id).doesNotContain(cycle.id());
        assertThat(cycles.all(as("hr"))).extracting(CycleView::id).contains(cycle.id());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            fits       | okrObjectives | false | direct-manager   |
            no-field   | textfield     | false | direct-manager   | okr.cycle.process-without-agreement
            other-use  | okrAlignment  | false | direct-manager   | okr.cycle.process-without-agreement
            both-uses  | okrObjectives | false | direct-manager   | okr.cycle.process-asks-field
            """)
    void namesAProcessOnlyWhenTheOkrPageCanStartIt(
            String key, String field, boolean required, String rule, @Nullable String reason) throws Exception {
        publish(key, field, required, rule);
        CycleCommand command = new CycleCommand(
                LocalText.same("With " + key),
                CycleKind.CUSTOM,
                LocalDate.of(2029, 1, 1),
                LocalDate.of(2029, 12, 1).plusDays(key.length()),
                7,
                key,
                null);

        if (reason == null) {
            assertThat(cycles.create(as("hr"), command).agreementProcess()).isEqualTo(key);
        } else {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> cycles.create(as("hr"), command))
                    .satisfies(refusal -> assertThat(refusal.violations())
                            .extracting(
                                    Violation::pointer, wrong -> wrong.text().key())
                            .containsExactly(tuple("/agreementProcess", reason)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            asks-field | okrObjectives | true  | direct-manager   | engine.package.program-field
            asks-whom  | okrObjectives | false | submitter-choice | engine.package.program-choice
            """)
    void aProcessThatAsksForMoreThanGoalsIsNotPublished(
            String key, String field, boolean required, String rule, String reason) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> publish(key, field, required, rule))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(wrong -> wrong.text().key())
                        .containsExactly(reason));
    }

    /** A form for both uses may ask for the person of an alignment; for an agreement no person is given. */
    private static String more(String key) {
        return key.equals("both-uses") ? """
                  {"type":"okrAlignment","key":"alignment","label":"Alignment"},
                  {"type":"person","key":"who","label":"Who","validate":{"required":true}},""" : "";
    }

    private void publish(String key, String field, boolean required, String rule) throws Exception {
        ObjectMapper json = new ObjectMapper();
        packages.publish(
                as("hr"),
                key,
                new ProcessPackage(
                        json.readTree("{\"name\":\"Agreeing\",\"owners\":[\"hr\"]}"),
                        json.readTree("""
                                {"type":"default","components":[
                                  {"type":"%s","key":"goals","label":"Goals"},%s
                                  {"type":"textfield","key":"why","label":"Why","validate":{"required":%s}}]}""".formatted(field, more(key), required)),
                        json.readTree("""
                                {"nodes":[{"type":"approval","id":"one","name":"One","signing":"any",
                                  "approvers":[{"rule":"%s"}]}]}""".formatted(rule))));
    }

    @Test
    void refusesWhatCannotBe() {
        CycleCommand wrong = new CycleCommand(
                LocalText.same(" "),
                CycleKind.YEAR,
                LocalDate.of(2029, 2, 1),
                LocalDate.of(2029, 1, 1),
                0,
                "nothing",
                null);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> cycles.create(as("hr"), wrong))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/name/zh_CN", "/name/en", "/endsOn", "/checkInDays", "/agreementProcess"));
    }
}
