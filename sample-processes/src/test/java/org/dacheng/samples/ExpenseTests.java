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
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The expense claim: signers by amount, computed and required fields, and every possible end. */
@SampleTest
class ExpenseTests {

    @Autowired
    SampleFixture stage;

    @Test
    void fiveThousandNeedManagerAndFinance() {
        RequestWalkthrough claim = stage.submit("employee", "expense", claim("1200.00", "3800.00"));

        claim.waitsAt("manager", "manager").approvedBy("manager");
        claim.waitsAt("finance", finance()).approvedBy("finance");

        claim.is(RequestStatus.APPROVED);
        assertThat(total(claim)).isEqualByComparingTo("5000");
    }

    @Test
    void oneCentMoreAlsoNeedsTheDepartmentHead() {
        RequestWalkthrough claim = stage.submit("employee", "expense", claim("1200.00", "3800.01"));

        claim.approvedBy("manager");
        claim.waitsAt("department-head", "director").approvedBy("director");
        claim.waitsAt("finance", finance()).approvedBy("finance");

        claim.is(RequestStatus.APPROVED);
        assertThat(total(claim)).isEqualByComparingTo("5000.01");
    }

    @Test
    void twentyThousandDoNotReachTheCeo() {
        RequestWalkthrough claim = stage.submit("employee", "expense", claim("20000.00"));

        claim.approvedBy("manager").approvedBy("director").approvedBy("finance");

        claim.is(RequestStatus.APPROVED);
    }

    @Test
    void oneCentOverTwentyThousandReachesTheCeo() {
        RequestWalkthrough claim = stage.submit("employee", "expense", claim("20000.01"));

        claim.approvedBy("manager").approvedBy("director").approvedBy("finance");
        // The head of finance already signed for finance and is not asked twice.
        claim.waitsAt("ceo", "ceo").approvedBy("ceo");

        claim.is(RequestStatus.APPROVED);
    }

    @Test
    void headOfFinanceSignsAfterSomebodyElseOfFinance() {
        RequestWalkthrough claim = stage.submit("employee", "expense", claim("20000.01"));
        String accountant = Stream.of(finance())
                .filter(person -> !person.equals("finance"))
                .findFirst()
                .orElseThrow();

        claim.approvedBy("manager").approvedBy("director").approvedBy(accountant);

        claim.waitsAt("finance-head", "finance").approvedBy("finance");
        claim.waitsAt("ceo", "ceo").approvedBy("ceo");
        claim.is(RequestStatus.APPROVED);
    }

    @Test
    void theLinesAreSummedByTheProgram() {
        Map<String, Object> claim = claim("0.10", "0.20", "99.99");
        claim.put("total", 1);

        RequestWalkthrough submitted = stage.submit("employee", "expense", claim);

        assertThat(total(submitted)).isEqualByComparingTo("100.29");
    }

    static Stream<List<String>> signersBeforeARefusal() {
        return Stream.of(
                List.of("manager"),
                List.of("manager", "director"),
                List.of("manager", "director", "finance"),
                List.of("manager", "director", "finance", "ceo"));
    }

    @ParameterizedTest
    @MethodSource("signersBeforeARefusal")
    void endsWhereverItIsRefused(List<String> people) {
        RequestWalkthrough claim = stage.submit("employee", "expense", claim("20000.01"));

        String refuser = approvedByAllButTheLast(claim, people);
        claim.refusedBy(refuser);

        claim.is(RequestStatus.REFUSED);
        signersBeforeARefusal().flatMap(List::stream).distinct().forEach(claim::notInInboxOf);
    }

    @ParameterizedTest
    @MethodSource("signersBeforeARefusal")
    void comesBackFromEveryNodeAndIsResubmittedForLess(List<String> people) {
        RequestWalkthrough claim = stage.submit("employee", "expense", claim("20000.01"));
        String number = claim.number();

        String returner = approvedByAllButTheLast(claim, people);
        claim.returnedBy(returner).is(RequestStatus.RETURNED);
        Map<String, Object> less = claim("4000.00");
        less.put("invoices", claim.view().data().get("invoices"));
        claim.resubmitted(less);

        claim.approvedBy("manager").waitsAt("finance", finance()).approvedBy("finance");
        claim.is(RequestStatus.APPROVED);
        assertThat(claim.number()).isEqualTo(number).matches("BX-\\d{8}-\\d{4}");
    }

    @ParameterizedTest
    @MethodSource("signersBeforeARefusal")
    void isWithdrawnFromEveryNode(List<String> people) {
        RequestWalkthrough claim = stage.submit("employee", "expense", claim("20000.01"));

        String holder = approvedByAllButTheLast(claim, people);
        claim.withdrawn();

        claim.is(RequestStatus.WITHDRAWN).notInInboxOf(holder);
    }

    @Test
    void someoneOfFinanceDoesNotSignHisOwnClaim() {
        RequestWalkthrough claim = stage.submit("finance", "expense", claimOf("finance", "100.00"));

        claim.approvedBy("ceo");

        claim.notInInboxOf("finance");
    }

    @Test
    void invoicesAndAtLeastOneLineAreRequired() {
        Map<String, Object> claim = claim("100.00");
        claim.remove("invoices");
        claim.put("items", List.of());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.submit("employee", "expense", claim))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactlyInAnyOrder("/data/items", "/data/invoices"));
    }

    @Test
    void eachWrongCellIsNamedAtItsPlace() {
        Map<String, Object> claim = claim("100.00", "-5.00");
        claim.put("account", "6222 000");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.submit("employee", "expense", claim))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactlyInAnyOrder("/data/items/1/amount", "/data/account"));
    }

    private static String approvedByAllButTheLast(RequestWalkthrough claim, List<String> people) {
        people.subList(0, people.size() - 1).forEach(claim::approvedBy);
        return people.get(people.size() - 1);
    }

    private String[] finance() {
        return stage.withRole("finance").toArray(String[]::new);
    }

    private static BigDecimal total(RequestWalkthrough claim) {
        return (BigDecimal) claim.view().data().get("total");
    }

    private Map<String, Object> claim(String... amounts) {
        return claimOf("employee", amounts);
    }

    private Map<String, Object> claimOf(String person, String... amounts) {
        Map<String, Object> claim = new HashMap<>();
        claim.put("category", "travel");
        claim.put("purpose", "拜访上海客户");
        claim.put("items", Stream.of(amounts).map(ExpenseTests::line).toList());
        claim.put("payee", "林晓雨");
        claim.put("bank", "招商银行上海分行");
        claim.put("account", "6225880212345678");
        claim.put("invoices", stage.pdf(person, "发票.pdf"));
        return claim;
    }

    private static Map<String, Object> line(String amount) {
        return Map.of("date", "2026-03-02", "type", "transport", "description", "高铁", "amount", new BigDecimal(amount));
    }
}
