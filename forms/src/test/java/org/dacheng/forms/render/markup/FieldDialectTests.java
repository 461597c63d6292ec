package org.dacheng.forms.render.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.render.FieldView;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class FieldDialectTests {

    private static final String HOSTILE = "\"><script>a('&')</script>";
    private static final String ESCAPED = "&quot;&gt;&lt;script&gt;a(&#39;&amp;&#39;)&lt;/script&gt;";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    FieldDialectTests() {
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new FieldDialect());
    }

    @Test
    void anInputHasWhatIsTypedAndRefersToItsHelpAndErrors() {
        assertThat(page("<input class=\"wide\" th:attr=\"type=${'tel'}\" field:input=\"field\">", "13800138000"))
                .isEqualTo("<input class=\"wide\" type=\"tel\" id=\"data.a\" name=\"data.a\""
                        + " aria-describedby=\"data.a-errors data.a-help\" aria-required=\"true\""
                        + " aria-invalid=\"true\" value=\"13800138000\">");
    }

    @Test
    void aValueOfItsOwnIsKept() {
        assertThat(page("<input type=\"checkbox\" value=\"true\" th:checked=\"${true}\" field:input=\"field\">", "x"))
                .contains("value=\"true\"", "checked=\"checked\"")
                .doesNotContain("value=\"x\"");
    }

    @Test
    void aMemberHasANameOfItsOwn() {
        assertThat(page("<input type=\"date\" field:input=\"field.from\">", Map.of("from", "2026-03-02")))
                .isEqualTo("<input type=\"date\" id=\"data.a.from\" name=\"data.a.from\" aria-invalid=\"true\""
                        + " value=\"2026-03-02\">");
    }

    @Test
    void optionsAreChosenByValue() {
        String select = "<select><option th:each=\"option : ${options}\" field:option=\"option\"></option></select>";
        assertThat(page(select, "b"))
                .isEqualTo("<select><option value=\"a\">A</option>"
                        + "<option value=\"b\" selected=\"selected\">B</option></select>");
        String radio = "<label th:each=\"option : ${options}\"><input type=\"radio\" field:option=\"option\">"
                + "<span field:option=\"option\"></span></label>";
        assertThat(page(radio, "b"))
                .isEqualTo("<label><input type=\"radio\" id=\"data.a-0\" name=\"data.a\" value=\"a\">"
                        + "<span>A</span></label><label><input type=\"radio\" id=\"data.a-1\" name=\"data.a\""
                        + " value=\"b\" checked=\"checked\"><span>B</span></label>");
    }

    @Test
    void textsAreEscapedAndNeverEvaluated() {
        assertThat(page("<input field:input=\"field\">", HOSTILE)).contains(" value=\"" + ESCAPED + "\"");
        assertThat(page("<textarea field:input=\"field\"></textarea>", HOSTILE))
                .endsWith(">" + ESCAPED + "</textarea>");
        assertThat(page("<textarea field:input=\"field\"></textarea>", "[[${1 + 1}]]"))
                .endsWith(">[[${1 + 1}]]</textarea>");
        List<ChoiceOption> options = List.of(new ChoiceOption(HOSTILE, LocalText.same(HOSTILE)));
        assertThat(page("<option th:each=\"option : ${options}\" field:option=\"option\"></option>", "", options))
                .isEqualTo("<option value=\"" + ESCAPED + "\">" + ESCAPED + "</option>");
    }

    @Test
    void theElementAroundAFieldHasItsWidthAndKey() {
        assertThat(page("<div field:cell=\"field\"></div>", ""))
                .isEqualTo("<div class=\"span-8\" data-field=\"a\"></div>");
    }

    private String page(String template, Object value) {
        return page(
                template,
                value,
                List.of(new ChoiceOption("a", LocalText.same("A")), new ChoiceOption("b", LocalText.same("B"))));
    }

    private String page(String template, Object value, List<ChoiceOption> options) {
        FieldView field = new FieldView(
                "a", "textfield", "data.a", "A", "Help", true, false, value, "", List.of("Wrong"), 8, Map.of());
        return engine.process(template, new Context(Locale.ENGLISH, Map.of("field", field, "options", options)));
    }
}
