package org.dacheng.forms.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class OptionListsTests {

    private static final LocalText NAME = new LocalText("城市", "Cities");
    private static final ListedOption SHANGHAI = new ListedOption("sh", new LocalText("上海", "Shanghai"), true);
    private static final ListedOption SHENZHEN = new ListedOption("sz", new LocalText("深圳", "Shenzhen"), true);

    @Autowired
    private OptionLists lists;

    @Autowired
    private FormVersions forms;

    private final Actor hr = SmallCompany.actor("hr");

    @Test
    void keepsOptionsInTheirOrder() {
        lists.create(hr, "kept", NAME);

        lists.change(hr, new OptionList("kept", NAME, List.of(SHENZHEN, SHANGHAI), 0));
        lists.change(hr, new OptionList("kept", LocalText.same("地点"), List.of(SHANGHAI, off(SHENZHEN)), 1));

        OptionList kept = lists.get("kept");
        assertThat(kept.name().en()).isEqualTo("地点");
        assertThat(kept.options()).containsExactly(SHANGHAI, off(SHENZHEN));
        assertThat(kept.revision()).isEqualTo(2);
        assertThat(lists.all()).extracting(OptionList::key).contains("kept");
    }

    /** A form that was read before is read again, although its own text is the same. */
    @Test
    void aFormIsSoundAsSoonAsItsListIsThere() {
        JsonNode form = TestSchemas.json("{'type': 'default', 'components': ["
                + "{'type': 'select', 'key': 'city', 'label': 'City', 'optionList': 'later'}]}");
        assertThatThrownBy(() -> forms.parse(form)).isInstanceOf(InvalidInput.class);

        lists.create(hr, "later", NAME);

        assertThat(forms.parse(form).values()).hasSize(1);
    }

    @Test
    void refusesToDeleteAnOptionThatAnswersMayName() {
        lists.create(hr, "deleted", NAME);
        lists.change(hr, new OptionList("deleted", NAME, List.of(SHENZHEN, SHANGHAI), 0));

        assertRefused(new OptionList("deleted", NAME, List.of(SHANGHAI), 1), "/options forms.options.missing");
    }

    @Test
    void refusesToOverwriteAChangeOfSomebodyElse() {
        lists.create(hr, "twice", NAME);
        lists.change(hr, new OptionList("twice", NAME, List.of(SHENZHEN), 0));

        assertThatExceptionOfType(OptionListChanged.class)
                .isThrownBy(() -> lists.change(hr, new OptionList("twice", NAME, List.of(SHANGHAI), 0)));
    }

    @Test
    void refusesMissingOrRepeatedNamesAndOptions() {
        lists.create(hr, "refused", NAME);

        assertRefused(new OptionList("refused", LocalText.same(" "), List.of(), 0), "/name forms.options.name");
        assertRefused(
                new OptionList("refused", LocalText.same("x".repeat(101)), List.of(), 0), "/name forms.options.name");
        assertRefused(
                new OptionList("refused", NAME, List.of(SHANGHAI, new ListedOption("b", NAME, true), SHANGHAI), 0),
                "/options/2 forms.options.twice");
        assertRefused(
                new OptionList("refused", NAME, List.of(new ListedOption("b", LocalText.same(""), true)), 0),
                "/options/0 forms.options.label");
        assertRefused(
                new OptionList("refused", NAME, List.of(new ListedOption("", NAME, true)), 0),
                "/options/0 forms.options.label");
    }

    @Test
    void onlyDesignersChangeLists() {
        Actor employee = SmallCompany.actor("employee");
        lists.create(hr, "mine", NAME);

        assertThatThrownBy(() -> lists.create(employee, "theirs", NAME)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lists.change(employee, new OptionList("mine", NAME, List.of(), 0)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void refusesKeysThatAreTakenOrMalformedOrUnknown() {
        lists.create(hr, "taken", NAME);

        assertThatThrownBy(() -> lists.create(hr, "taken", NAME)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> lists.create(hr, "no key", NAME)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> lists.change(hr, new OptionList("none", NAME, List.of(), 0)))
                .isInstanceOf(NotFound.class);
    }

    private void assertRefused(OptionList changed, String violation) {
        assertThatThrownBy(() -> lists.change(hr, changed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting((Violation one) ->
                                        one.pointer() + " " + one.text().key())
                                .containsExactly(violation));
    }

    private static ListedOption off(ListedOption option) {
        return new ListedOption(option.value(), option.label(), false);
    }
}
