package org.dacheng.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.NotFound;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class PeopleTests {

    @Autowired
    People people;

    @Autowired
    Departments departments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void walksTheReportingLineToTheTop() {
        var chain = people.managerChain("employee");

        assertThat(chain).extracting(PersonView::id).containsExactly("manager", "director", "ceo");
    }

    @Test
    void knowsRolesOfActivePeople() {
        assertThat(people.withRole("office-manager")).extracting(PersonView::id).containsExactly("office1", "office2");
        assertThat(people.get("gone").roles()).doesNotContain(RoleKeys.EMPLOYEE);
        assertThat(people.withRole(RoleKeys.EMPLOYEE))
                .extracting(PersonView::id)
                .doesNotContain("gone");
        assertThat(people.roles()).extracting(RoleView::id).contains("finance", RoleKeys.ADMINISTRATOR);
    }

    @Test
    void knowsWhomNamesMeanInBothLanguagesAndBySpelling() {
        PersonView employee = people.get("employee");
        String spaced = String.join(" ", employee.name().zh().split(""));
        List<String> names =
                List.of("employee", "EMPLOYEE", employee.name().en().toUpperCase(Locale.ROOT), spaced);

        assertThat(people.named(names).values())
                .allSatisfy(
                        found -> assertThat(found).extracting(PersonView::id).containsExactly("employee"));
        assertThat(people.named(List.of("nobody at all", " ", "gone")).values())
                .allSatisfy(found -> assertThat(found).isEmpty());
    }

    @Test
    void sameRolesAsTheAskerOfTests() {
        assertThat(SmallCompany.actor("hr").roles()).isEqualTo(people.get("hr").roles());
    }

    @Test
    void listsDepartmentsParentsFirst() {
        assertThat(departments.all())
                .extracting(DepartmentView::id)
                .containsExactly("co", "rd", "rd-platform", "hr-dept", "finance-dept", "legal-dept", "admin-dept");
        assertThat(departments.pathUp("rd-platform"))
                .extracting(DepartmentView::level)
                .containsExactly(2, 1, 0);
        assertThat(departments.isWithin("rd-platform", "rd")).isTrue();
        assertThat(departments.isWithin("rd", "rd-platform")).isFalse();
        assertThat(departments.pathUp("no-such")).isEmpty();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "zw, employee2",
        "zhangwei, employee2",
        "张伟, employee2",
        "ZHANG W, employee2",
        "lxy, employee",
        "xiaoyu, employee",
        "平台组长, manager",
        "counsel, legal"
    })
    void findsByNamePinyinAndPosition(String text, String id) {
        assertThat(people.search(text, 10)).first().extracting(PersonView::id).isEqualTo(id);
    }

    @Test
    void searchLeavesOutThoseWhoLeftAndKeepsToTheLimit() {
        assertThat(people.search("何飞", 10)).isEmpty();
        assertThat(people.search("", 3)).hasSize(3);
        assertThat(people.search("no such person", 10)).isEmpty();
    }

    @Test
    void unknownPersonIsNotFound() {
        assertThatThrownBy(() -> people.get("nobody")).isInstanceOf(NotFound.class);
    }

    @Test
    void aChangeShowsInsideItsTransactionAndAfterIt() {
        String before = people.get("office2").position().en();

        transaction.executeWithoutResult(status -> {
            rename("Facility Lead");
            assertThat(people.get("office2").position().en()).isEqualTo("Facility Lead");
        });
        String after = people.get("office2").position().en();
        transaction.executeWithoutResult(status -> rename(before));

        assertThat(after).isEqualTo("Facility Lead");
        assertThat(people.get("office2").position().en()).isEqualTo(before);
    }

    @Test
    void aChangeThatIsRolledBackIsForgotten() {
        String before = people.get("office2").position().en();

        transaction.executeWithoutResult(status -> {
            rename("Never");
            assertThat(people.get("office2").position().en()).isEqualTo("Never");
            status.setRollbackOnly();
        });

        assertThat(people.get("office2").position().en()).isEqualTo(before);
    }

    private void rename(String position) {
        jdbc.sql("update people_person set position_en = ? where id = 'office2'")
                .param(position)
                .update();
        events.publishEvent(new OrganisationChanged());
    }
}
