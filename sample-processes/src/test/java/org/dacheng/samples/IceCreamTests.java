package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.TaskAlreadyDecided;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.TaskRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ice-cream purchase: either office manager, finance over 1,000 CNY, a copy to all involved. */
@SampleTest
class IceCreamTests {

    @Autowired
    SampleFixture stage;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void eitherOfficeManagerIsEnough(int which) {
        RequestWalkthrough purchase = stage.submit("employee", "ice-cream", purchase(20, "12.50"));
        purchase.waitsAt("office", office().toArray(String[]::new));

        purchase.approvedBy(office().get(which));

        purchase.is(RequestStatus.APPROVED).notInInboxOf(office().get(1 - which));
        assertThat(total(purchase)).isEqualByComparingTo("250");
    }

    @Test
    void theSecondOfficeManagerIsToldWhoDecided() {
        RequestWalkthrough purchase = stage.submit("employee", "ice-cream", purchase(20, "12.50"));
        String first = office().get(0);
        String second = office().get(1);
        String taskOfSecond = inbox(second, purchase).get(0).id();

        purchase.approvedBy(first);

        assertThatExceptionOfType(TaskAlreadyDecided.class)
                .isThrownBy(() -> stage.tasks.approve(stage.actor(second), taskOfSecond, DecisionInput.of(null)));
    }

    @ParameterizedTest
    @CsvSource({"100, 10.00, false", "100, 10.01, true"})
    void overAThousandIsConfirmedByFinance(int quantity, String price, boolean finance) {
        RequestWalkthrough purchase = stage.submit("employee", "ice-cream", purchase(quantity, price));

        purchase.approvedBy(office().get(0));
        if (finance) {
            purchase.waitsAt("finance", stage.withRole("finance").toArray(String[]::new));
            purchase.approvedBy("finance");
        }

        purchase.is(RequestStatus.APPROVED);
    }

    @Test
    void everybodyInvolvedGetsACopy() {
        RequestWalkthrough purchase = stage.submit("employee", "ice-cream", purchase(20, "12.50"));

        purchase.approvedBy(office().get(0));

        purchase.copiedTo(office()).copiedTo(stage.withRole("finance")).copiedTo(List.of("manager"));
        purchase.notCopiedTo("legal");
    }

    @Test
    void endsWhenTheOfficeRefuses() {
        RequestWalkthrough purchase = stage.submit("employee", "ice-cream", purchase(20, "12.50"));

        purchase.refusedBy(office().get(1));

        purchase.is(RequestStatus.REFUSED).notInInboxOf(office().get(0)).notCopiedTo("manager");
    }

    @Test
    void endsWhenFinanceRefuses() {
        RequestWalkthrough purchase = stage.submit("employee", "ice-cream", purchase(200, "12.50"));

        purchase.approvedBy(office().get(0)).refusedBy("finance");

        purchase.is(RequestStatus.REFUSED).notCopiedTo("manager");
    }

    @Test
    void comesBackFromTheOfficeAndIsResubmittedWithItsNumber() {
        RequestWalkthrough purchase = stage.submit("employee", "ice-cream", purchase(200, "12.50"));
        String number = purchase.number();

        purchase.returnedBy(office().get(0)).is(RequestStatus.RETURNED);
        purchase.resubmitted(purchase(20, "12.50")).approvedBy(office().get(1));

        purchase.is(RequestStatus.APPROVED);
        assertThat(purchase.number()).isEqualTo(number).matches("BQL-\\d{8}-\\d{4}");
    }

    @Test
    void comesBackFromFinanceAndStartsAtTheOfficeAgain() {
        RequestWalkthrough purchase = stage.submit("employee", "ice-cream", purchase(200, "12.50"));

        purchase.approvedBy(office().get(0)).returnedBy("finance").is(RequestStatus.RETURNED);
        purchase.resubmitted(purchase(100, "12.50"));

        purchase.waitsAt("office", office().toArray(String[]::new)).approvedBy(office().get(1));
        purchase.approvedBy("finance").is(RequestStatus.APPROVED);
    }

    @Test
    void isWithdrawnFromEveryNode() {
        RequestWalkthrough atOffice = stage.submit("employee", "ice-cream", purchase(200, "12.50"));
        RequestWalkthrough atFinance = stage.submit("employee", "ice-cream", purchase(200, "12.50"));
        atFinance.approvedBy(office().get(0));

        atOffice.withdrawn();
        atFinance.withdrawn();

        atOffice.is(RequestStatus.WITHDRAWN).notInInboxOf(office().get(0)).notInInboxOf(office().get(1));
        atFinance.is(RequestStatus.WITHDRAWN).notInInboxOf("finance");
    }

    @Test
    void anOfficeManagerWhoAsksIsDecidedByTheOther() {
        String actor = office().get(0);
        RequestWalkthrough purchase = stage.submit(actor, "ice-cream", purchase(20, "12.50"));

        purchase.notInInboxOf(actor).approvedBy(office().get(1));

        purchase.is(RequestStatus.APPROVED);
    }

    @Test
    void titleNamesEventAmountAndFlavourInBothLanguages() {
        RequestWalkthrough purchase = stage.submit("employee", "ice-cream", purchase(20, "12.50"));

        assertThat(purchase.view().title().zh()).isEqualTo("七月生日会：20 份抹茶冰淇淋");
        assertThat(purchase.view().title().en()).isEqualTo("七月生日会: 20 pieces of matcha ice cream");
    }

    @Test
    void halfAPieceAndNothingAreRefused() {
        for (BigDecimal quantity : List.of(new BigDecimal("0.5"), BigDecimal.ZERO)) {
            Map<String, Object> purchase = purchase(1, "12.50");
            purchase.put("quantity", quantity);

            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> stage.submit("employee", "ice-cream", purchase))
                    .satisfies(refused -> assertThat(refused.violations())
                            .extracting(Violation::pointer)
                            .contains("/data/quantity"));
        }
    }

    private List<String> office() {
        List<String> office = stage.withRole("office-manager");
        assertThat(office).hasSizeGreaterThanOrEqualTo(2);
        return office;
    }

    private List<TaskRow> inbox(String person, RequestWalkthrough purchase) {
        TaskQuery query = new TaskQuery(false, null, purchase.number(), 10, null);
        return stage.tasks.list(stage.actor(person), query).items();
    }

    private static BigDecimal total(RequestWalkthrough purchase) {
        return (BigDecimal) purchase.view().data().get("total");
    }

    private static Map<String, Object> purchase(int quantity, String price) {
        return new HashMap<>(
                Map.of("event", "七月生日会", "flavour", "matcha", "quantity", quantity, "price", new BigDecimal(price)));
    }
}
