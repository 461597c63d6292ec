package org.dacheng.people.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DeputiesTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Deputies deputies;

    Actor legal = SmallCompany.actor("legal");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void somebodyAwayHasHisDeputy() {
        assertThat(deputies.of("away", now)).contains("employee2");
        assertThat(deputies.of("employee", now)).isEmpty();
    }

    @Test
    void aDeputyCountsFromItsFirstMomentToItsLast() {
        DeputyView named = deputies.appoint(legal, "hr", now.plus(DAY), now.plus(DAY.multipliedBy(2)));

        assertThat(deputies.of("legal", now)).isEmpty();
        assertThat(deputies.of("legal", now.plus(DAY))).contains("hr");
        assertThat(deputies.of("legal", now.plus(DAY.multipliedBy(2)))).isEmpty();
        assertThat(deputies.ofActor(legal)).containsExactly(named);

        deputies.remove(legal, named.id());

        assertThat(deputies.of("legal", now.plus(DAY))).isEmpty();
    }

    @Test
    void nobodyIsHisOwnDeputyAndNobodyWhoLeftIsOne() {
        assertRefused("/deputy", "legal", null);
        assertRefused("/deputy", "gone", null);
        assertRefused("/deputy", "no-such-person", null);
        assertRefused("/until", "hr", now.minus(DAY));
    }

    @Test
    void somebodyElsesDeputyIsNotFound() {
        DeputyView named = deputies.appoint(legal, "hr", null, now.plus(DAY));
        Actor employee = SmallCompany.actor("employee");

        assertThatThrownBy(() -> deputies.remove(employee, named.id())).isInstanceOf(NotFound.class);

        deputies.remove(legal, named.id());
    }

    private void assertRefused(String pointer, String deputy, Instant until) {
        assertThatThrownBy(() -> deputies.appoint(legal, deputy, null, until))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.pointer())
                                .containsExactly(pointer));
    }
}
