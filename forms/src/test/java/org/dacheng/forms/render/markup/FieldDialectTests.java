package org.dacheng.forms.render.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.render.FieldView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class FieldDialectTests {

    private static final String HOSTILE = "\"><script>a('&')</script>";
    private static final String ESCAPED = "&quot;&gt;&lt;script&gt;a(&#39;&amp;&#39;)&lt;/script&gt;";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    FieldDialectTests() {
        ClassLoaderTemplateResolver types = new ClassLoaderTemplateResolver();
        types.setPrefix("templates/");
        types.setSuffix(".html");
        types.setResolvablePatterns(Set.of("forms/field/*"));
        types.setOrder(1);
        engine.addTemplateResolver(types);
        engine.addTemplateResolver(new StringTemplateResolver());
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
        assertThat(page("<select class=\"wide\" field:options=\"select\"></select>", "b"))
                .startsWith("<select class=\"wide\" id=\"data.a\" name=\"data.a\"")
                .endsWith("<option value=\"a\">A</option>"
                        + "<option value=\"b\" selected=\"selected\">B</option></select>");
        assertThat(page("<div class=\"choices\" field:options=\"radio\"></div>", "b"))
                .startsWith("<div class=\"choices\" id=\"data.a\" aria-label=\"A\"")
                .endsWith("<input type=\"hidden\" name=\"data.a\" value=\"\">"
                        + "<label class=\"form-check\"><input class=\"form-check-input\" type=\"radio\""
                        + " id=\"data.a-0\" name=\"data.a\" value=\"a\">"
                        + "<span class=\"form-check-label\">A</span></label>"
                        + "<label class=\"form-check\"><input class=\"form-check-input\" type=\"radio\""
                        + " id=\"data.a-1\" name=\"data.a\" value=\"b\" checked=\"checked\">"
                        + "<span class=\"form-check-label\">B</span></label></div>");
    }

    @Test
    void aTickedBoxIsChecked() {
        assertThat(page("<input type=\"checkbox\" value=\"true\" field:input=\"field\">", true))
                .endsWith(" checked=\"checked\">");
    }

    @Test
    void furtherAttributesOfTheFieldAreLeftOutIfEmpty() {
        assertThat(page("<input field:input=\"field\" field:extra=\"max=latest, min=earliest, step=none\">", ""))
                .startsWith("<input max=\"" + ESCAPED + "\" id=");
        assertThat(page("<span class=\"unit\" field:text=\"latest\" field:extra=\"title=latest\"></span>", ""))
                .isEqualTo("<span class=\"unit\" title=\"" + ESCAPED + "\">" + ESCAPED + "</span>");
        assertThat(page("<span field:text=\"earliest\"></span>", "")).isEmpty();
    }

    @Test
    void textsAreEscapedAndNeverEvaluated() {
        assertThat(page("<input field:input=\"field\">", HOSTILE)).contains(" value=\"" + ESCAPED + "\"");
        assertThat(page("<textarea field:input=\"field\"></textarea>", HOSTILE))
                .endsWith(">" + ESCAPED + "</textarea>");
        assertThat(page("<textarea field:input=\"field\"></textarea>", "[[${1 + 1}]]"))
                .endsWith(">[[${1 + 1}]]</textarea>");
        List<ChoiceOption> options = List.of(new ChoiceOption(HOSTILE, LocalText.same(HOSTILE)));
        assertThat(page("<select field:options=\"select\"></select>", "", options))
                .endsWith("<option value=\"" + ESCAPED + "\">" + ESCAPED + "</option></select>");
        assertThat(page("<div field:options=\"radio\"></div>", "", options))
                .contains(" value=\"" + ESCAPED + "\"")
                .endsWith(">" + ESCAPED + "</span></label></div>");
    }

    @Test
    void aFieldHasItsWidthKeyLabelHelpAndErrors() {
        assertThat(page("<th:block field:rows=\"rows\"/>", ""))
                .startsWith("<div class=\"form-row\"><div class=\"span-8\" data-field=\"a\">"
                        + "<div class=\"field field-refused\"><label class=\"field-label\" for=\"data.a\">"
                        + "<span>A</span><span class=\"field-required\" aria-label=\"")
                .contains("\">*</span></label><div class=\"input-plain\">")
                .endsWith("<ul class=\"field-errors\" id=\"data.a-errors\"><li>Wrong</li></ul>"
                        + "<p class=\"field-help\" id=\"data.a-help\">Help</p></div></div></div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<th:block field:edit=\"field\"/>",
                "<th:block field:read=\"field\"/>",
                "<th:block field:print=\"field\"/>",
                "<th:block field:like=\"levels\"/>",
                "<th:block field:frame=\"field\"/>"
            })
    void aFragmentThatIsMissingIsAnError(String template) {
        FieldView field =
                new FieldView("a", "levels", "data.a", "A", null, false, false, "", "", List.of(), 8, Map.of());
        Context context = new Context(Locale.ENGLISH, Map.of("field", field));

        assertThatThrownBy(() -> engine.process(template, context))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageMatching("no fragment (edit|read|print) in forms/field/levels");
    }

    @Test
    void labelHelpErrorsAndAnswersOfAFieldAreEscapedAndNeverEvaluated() {
        for (boolean readOnly : List.of(true, false)) {
            String written = HOSTILE + "[[${1 + 1}]]";
            FieldView field = new FieldView(
                    "a", "textarea", written, written, written, true, readOnly, "", "", List.of(written), 8, Map.of());
            String page = engine.process(
                    "<th:block field:frame=\"field\"/>", new Context(Locale.ENGLISH, Map.of("field", field)));
            assertThat(page)
                    .contains(ESCAPED + "[[${1 + 1}]]</span>", "<li>" + ESCAPED + "[[${1 + 1}]]</li>")
                    .doesNotContain("<script");
        }
    }

    private String page(String template, Object value) {
        return page(
                template,
                value,
                List.of(new ChoiceOption("a", LocalText.same("A")), new ChoiceOption("b", LocalText.same("B"))));
    }

    private String page(String template, Object value, List<ChoiceOption> options) {
        FieldView field = new FieldView(
                "a",
                "textfield",
                "data.a",
                "A",
                "Help",
                true,
                false,
                value,
                "",
                List.of("Wrong"),
                8,
                Map.of("options", options, "latest", HOSTILE, "earliest", ""));
        return engine.process(
                template, new Context(Locale.ENGLISH, Map.of("field", field, "rows", List.of(List.of(field)))));
    }
}
