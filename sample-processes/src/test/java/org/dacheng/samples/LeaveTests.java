package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.state.RequestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The leave process: approvers by length, requirements of sick leave, and every possible end. */
@SampleTest
class LeaveTests {

    // Weeks of March 2026 without a public holiday; the second of March is a Monday.
    private static final Map<String, Object> THREE = period("2026-03-02", "2026-03-04", "PM");
    private static final Map<String, Object> THREE_AND_A_HALF = period("2026-03-02", "2026-03-05", "AM");
    private static final Map<String, Object> TEN = period("2026-03-02", "2026-03-13", "PM");
    private static final Map<String, Object> TEN_AND_A_HALF = period("2026-03-02", "2026-03-16", "AM");

    @Autowired
    SampleFixture stage;

    @Test
    void threeDaysAreDecidedByTheManagerAlone() {
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(THREE));

        leave.waitsAt("manager", "manager").approvedBy("manager");

        leave.is(RequestStatus.APPROVED).copiedTo(stage.withRole("hr"));
        assertThat(days(leave)).isEqualByComparingTo("3");
    }

    @Test
    void halfADayMoreAlsoNeedsTheDepartmentHead() {
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(THREE_AND_A_HALF));

        leave.waitsAt("manager", "manager").approvedBy("manager");
        leave.waitsAt("department-head", "director").approvedBy("director");

        leave.is(RequestStatus.APPROVED).copiedTo(stage.withRole("hr"));
        assertThat(days(leave)).isEqualByComparingTo("3.5");
    }

    @Test
    void tenDaysDoNotNeedHr() {
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(TEN));

        leave.approvedBy("manager").approvedBy("director");

        leave.is(RequestStatus.APPROVED);
        assertThat(days(leave)).isEqualByComparingTo("10");
    }

    @Test
    void halfADayOverTenAlsoNeedsHr() {
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(TEN_AND_A_HALF));

        leave.approvedBy("manager").approvedBy("director");
        leave.waitsAt("hr", stage.withRole("hr").toArray(String[]::new)).approvedBy("hr");

        leave.is(RequestStatus.APPROVED);
        assertThat(days(leave)).isEqualByComparingTo("10.5");
    }

    @Test
    void aPublicHolidayInsideDoesNotCount() {
        // The first of May 2026 is a Friday and a public holiday.
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(period("2026-04-28", "2026-05-01", "PM")));

        assertThat(days(leave)).isEqualByComparingTo("3");
        leave.approvedBy("manager").is(RequestStatus.APPROVED);
    }

    static Stream<List<String>> approversBeforeARefusal() {
        return Stream.of(List.of("manager"), List.of("manager", "director"), List.of("manager", "director", "hr"));
    }

    @ParameterizedTest
    @MethodSource("approversBeforeARefusal")
    void endsWhereverItIsRefused(List<String> people) {
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(TEN_AND_A_HALF));

        String refuser = approvedByAllButTheLast(leave, people);
        leave.refusedBy(refuser);

        leave.is(RequestStatus.REFUSED)
                .notInInboxOf("manager")
                .notInInboxOf("director")
                .notInInboxOf("hr");
        stage.withRole("hr").forEach(leave::notCopiedTo);
    }

    @ParameterizedTest
    @MethodSource("approversBeforeARefusal")
    void comesBackFromEveryNodeAndIsResubmittedWithItsNumber(List<String> people) {
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(TEN_AND_A_HALF));
        String number = leave.number();

        String returner = approvedByAllButTheLast(leave, people);
        leave.returnedBy(returner).is(RequestStatus.RETURNED);
        leave.resubmitted(annual(THREE));

        leave.waitsAt("manager", "manager").approvedBy("manager").is(RequestStatus.APPROVED);
        assertThat(leave.number()).isEqualTo(number).matches("QJ-\\d{8}-\\d{4}");
    }

    @ParameterizedTest
    @MethodSource("approversBeforeARefusal")
    void isWithdrawnFromEveryNode(List<String> people) {
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(TEN_AND_A_HALF));

        String holder = approvedByAllButTheLast(leave, people);
        leave.withdrawn();

        leave.is(RequestStatus.WITHDRAWN).notInInboxOf(holder);
    }

    @Test
    void isWithdrawnAfterItCameBack() {
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(THREE));

        leave.returnedBy("manager").withdrawn();

        leave.is(RequestStatus.WITHDRAWN).notInInboxOf("employee");
    }

    @Test
    void hrSendsItBackToTheManagerAndItGoesOnFromThere() {
        RequestWalkthrough leave = stage.submit("employee", "leave", annual(TEN_AND_A_HALF));

        leave.approvedBy("manager").approvedBy("director").sentBackBy("hr", "manager");

        leave.waitsAt("manager", "manager").approvedBy("manager");
        leave.waitsAt("department-head", "director").approvedBy("director");
        leave.waitsAt("hr", stage.withRole("hr").toArray(String[]::new)).approvedBy("hr");
        leave.is(RequestStatus.APPROVED);
    }

    @Test
    void managerWhoAlsoLeadsTheDepartmentIsAskedOnce() {
        RequestWalkthrough leave = stage.submit("manager", "leave", annual(THREE_AND_A_HALF));

        leave.waitsAt("manager", "director").approvedBy("director");

        leave.is(RequestStatus.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03, PM, false", "2026-03-04, AM, true"})
    void sickLeaveOverTwoDaysNeedsACertificate(String to, String half, boolean needed) {
        Map<String, Object> sick = leave("sick", period("2026-03-02", to, half));

        if (needed) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> stage.submit("employee", "leave", sick))
                    .satisfies(refused -> assertThat(refused.violations())
                            .extracting(Violation::pointer)
                            .containsExactly("/data/certificate"));
            sick.put("certificate", stage.pdf("employee", "病假条.pdf"));
        }
        RequestWalkthrough leave = stage.submit("employee", "leave", sick);

        leave.approvedBy("manager").is(RequestStatus.APPROVED);
    }

    @Test
    void aCertificateOfAnyOtherLeaveIsNotKept() {
        Map<String, Object> annual = annual(THREE);
        annual.put("certificate", stage.pdf("employee", "病假条.pdf"));

        RequestWalkthrough leave = stage.submit("employee", "leave", annual);

        assertThat(leave.view().data()).doesNotContainKey("certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "annual, 年假, Annual leave",
        "marriage, 婚假, Marriage leave",
        "maternity, 产假, Maternity leave",
        "paternity, 陪产假, Paternity leave",
        "bereavement, 丧假, Bereavement leave",
        "compensatory, 调休, Compensatory leave",
        "personal, 事假, Personal leave",
        "sick, 病假, Sick leave"
    })
    void titleNamesKindAndDaysInBothLanguages(String kind, String chinese, String english) {
        RequestWalkthrough leave =
                stage.submit("employee", "leave", leave(kind, period("2026-03-02", "2026-03-03", "PM")));

        assertThat(leave.view().title().zh()).endsWith("的" + chinese + " 2 天");
        assertThat(leave.view().title().en()).endsWith(": " + english + ", 2 days");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02, PM, 1 天, 1 day",
        "2026-03-02, 2026-03-02, AM, 0.5 天, 0.5 days",
        "2026-03-02, 2026-03-03, AM, 1.5 天, 1.5 days"
    })
    void oneDayIsNotSeveral(String from, String to, String half, String chinese, String english) {
        RequestWalkthrough leave = stage.submit("employee", "leave", leave("annual", period(from, to, half)));

        assertThat(leave.view().title().zh()).endsWith(" " + chinese);
        assertThat(leave.view().title().en()).endsWith(", " + english);
    }

    @Test
    void reasonKindAndPeriodAreRequired() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.submit("employee", "leave", Map.of()))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactlyInAnyOrder("/data/kind", "/data/period", "/data/reason"));
    }

    private static String approvedByAllButTheLast(RequestWalkthrough leave, List<String> people) {
        people.subList(0, people.size() - 1).forEach(leave::approvedBy);
        return people.get(people.size() - 1);
    }

    private static BigDecimal days(RequestWalkthrough leave) {
        return new BigDecimal(
                ((Map<?, ?>) leave.view().data().get("period")).get("days").toString());
    }

    private static Map<String, Object> annual(Map<String, Object> period) {
        return leave("annual", period);
    }

    private static Map<String, Object> leave(String kind, Map<String, Object> period) {
        return new HashMap<>(Map.of("kind", kind, "period", period, "reason", "回老家看望父母"));
    }

    private static Map<String, Object> period(String from, String to, String toHalf) {
        return Map.of("from", from, "fromHalf", "AM", "to", to, "toHalf", toHalf);
    }
}
