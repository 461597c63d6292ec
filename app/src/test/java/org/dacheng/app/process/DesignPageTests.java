package org.dacheng.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dacheng.app.WebTest;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.palette.FieldPalette;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.people.signin.SignedInPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages on which HR designers make a process, with and without scripts. */
@WebTest
class DesignPageTests {

    private static final Pattern POSITION = Pattern.compile("data-basis=\"([^\"]*)\" data-revision=\"(\\d+)\"");
    private static final Pattern ELEMENT = Pattern.compile("data-element=\"([^\"]+)\"");
    private static final int MOST_BYTES = 8 * 1024;

    @Autowired
    private MockMvc web;

    @Autowired
    private ProcessDrafts drafts;

    @Autowired
    private FieldPalette palette;

    @Autowired
    private Actors actors;

    private String key = "";

    @AfterEach
    void discard() throws Exception {
        if (!key.isEmpty()) {
            call("hr", post("/design/" + key + "/draft/removal"));
        }
    }

    @Test
    void anEditOfALongFormAnswersWithWhatItChanged() throws Exception {
        begin("长表单");
        ElementPlace end = new ElementPlace(ElementList.of("form", "components"), null);
        List<DesignCommand> fields = IntStream.range(0, 200)
                .<DesignCommand>mapToObj(i -> new DesignCommand.Add(end, palette.component("textfield", Locale.CHINA)))
                .toList();
        Actor hr = actors.of("hr", "test");
        for (List<DesignCommand> some : List.of(fields.subList(0, 100), fields.subList(100, 200))) {
            ProcessDraft draft = drafts.get(hr, key);
            drafts.edit(hr, key, draft.basis(), draft.revision(), some);
        }
        Matcher first = ELEMENT.matcher(text(call("hr", get(form()))));
        assertThat(first.find()).isTrue();

        MockHttpServletResponse changed =
                htmx(here(post(form() + "/fields/" + first.group(1))).param("/label/zh_CN", "事由"));

        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(text(changed)).contains("事由");
        assertThat(changed.getContentAsByteArray()).hasSizeLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void totalsOfAnInventedRequestAreThoseOfItsRows() throws Exception {
        String sheet = text(call("hr", get("/design/expense/print")));

        assertThat(sheet)
                .contains("¥1,280.00")
                .containsPattern("合计\\s+¥3,840.00")
                .containsPattern("BX-\\d{8}-0001");
    }

    @Test
    void thePrintLayoutIsDesignedBesideItsSheetAndCanBeUndone() throws Exception {
        begin("打印样式");
        String print = "/design/" + key + "/print";
        String field = add("textfield");
        call("hr", here(post(form() + "/fields/" + field)).param("/label/zh_CN", "用车事由"));
        assertThat(text(call("hr", get(print))))
                .contains("printed-a4-portrait", "用车事由")
                .doesNotContain("??");

        MockHttpServletResponse changed = htmx(here(post(print))
                .param("/print/orientation", "landscape")
                .param("/print/layout", "two-columns")
                .param("/print/title/zh_CN", "{process}单")
                .param("/print/signatures/zh_CN", "财务签字"));
        assertThat(text(changed)).contains("printed-a4-landscape", "printed-two", "打印样式单", "财务签字");

        call("hr", here(post(form() + "/fields/" + field)).param("/print", "false"));
        assertThat(text(call("hr", get(print))).split("id=\"settings-example\"")[1])
                .doesNotContain("用车事由");
        call("hr", here(post(print)).param("/print/title/zh_CN", "{nothing}"));
        assertThat(text(call("hr", get(print)))).contains("{nothing}", key + "/print?field=&amp;setting=\"><strong>");
        for (int step = 0; step < 3; step++) {
            call("hr", here(post("/design/" + key + "/undos")).param("tab", "print"));
        }
        assertThat(text(call("hr", get(print)))).contains("printed-a4-portrait", "用车事由");
    }

    @Test
    void saysWhatAConditionMeansWhileItIsTyped() throws Exception {
        begin("检查条件");
        String field = add("number");
        String address = form() + "/fields/" + add("textfield") + "/checks";
        call("hr", here(post(form() + "/fields/" + field)).param("/label/zh_CN", "天数"));

        String right = text(check(address, "tianshu > 3"));
        String wrong = text(check(address, "tianshu >"));
        String unknown = text(check(address, "tianshuu > 3"));

        assertThat(right).contains("天数大于 3", "示例结果").doesNotContain("check-problem", "??");
        assertThat(wrong)
                .contains("check-problem", "data-line=\"1\"", "data-column", "第 1 行第")
                .doesNotContain("??");
        assertThat(unknown).contains("check-problem", "tianshu").doesNotContain("??");
    }

    /** Every row, button and choice of a condition, as a browser without scripts sends it. */
    @Test
    void aConditionIsMadeOfRows() throws Exception {
        begin("条件行");
        String number = add("number");
        call("hr", here(post(form() + "/fields/" + number)).param("/label/zh_CN", "天数"));
        String field = add("textfield");
        String path = form() + "/fields/" + field;

        String empty = text(call("hr", get(form() + "?field=" + field)));
        assertThat(empty).contains("name=\"/conditional/hide#0.0.path\"").doesNotContain("??");
        String chosen = text(rows(path, "tianshu", "", "", "show"));
        assertThat(chosen).contains("name=\"/conditional/hide#0.0.value\"", "“天数”缺少比较的值");
        assertThat(storedCondition(field)).isEmpty();

        MockHttpServletResponse lacking = rows(path, "tianshu", "GREATER", "", "");
        assertThat(lacking.getStatus()).isEqualTo(422);
        assertThat(text(lacking)).contains("第 1 行：“天数”缺少比较的值").doesNotContain("??");
        assertThat(rows(path, "tianshu", "GREATER", "3", "").getRedirectedUrl()).isEqualTo(form() + "?field=" + field);
        assertThat(storedCondition(field)).isEqualTo("=if (tianshu > 3) then false else true");

        String second = text(rows(path, "tianshu", "GREATER", "3", "add:0"));
        assertThat(second).contains("name=\"/conditional/hide#0.1.path\"");
        assertThat(rows(path, "tianshu", "GREATER", "many", "").getStatus()).isEqualTo(422);
        assertThat(storedCondition(field)).isEqualTo("=if (tianshu > 3) then false else true");
        assertThat(text(rows(path, "tianshu", "GREATER", "3", "text"))).contains(">「天数」 &gt; 3</textarea>");
        assertThat(chosen).containsPattern("data-search=\"天数 [^\"]*\\btianshu\\b[^\"]*\\bts\\b");

        call("hr", here(asText(path, "「天数」>5 and 「没有」 = 1")));
        assertThat(storedCondition(field)).isEqualTo("=if (tianshu > 3) then false else true");
        call("hr", here(asText(path, "「天数」>5 and submitter.level  = 1")));
        assertThat(storedCondition(field)).isEqualTo("=if (tianshu>5 and submitter.level  = 1) then false else true");
        String checked = text(call(
                "hr",
                post(path + "/checks").param("member", "/conditional/hide").param("text", "1 + 「天数」 * 「没有」")));
        assertThat(checked)
                .contains("没有字段“没有”", "data-column=\"12\"", "data-unreadable")
                .doesNotContain("??");
    }

    private static MockHttpServletRequestBuilder asText(String path, String text) {
        String member = "/conditional/hide";
        return post(path)
                .param(member + "#when", "if")
                .param(member + "#as", "text")
                .param(member, text);
    }

    private MockHttpServletResponse rows(String path, String field, String operator, String value, String pressed)
            throws Exception {
        String member = "/conditional/hide";
        MockHttpServletRequestBuilder request = here(post(path))
                .param(member + "#when", "if")
                .param(member + "#as", "rows")
                .param(member + "#0.0.path", field)
                .param(member + "#0.0.operator", operator)
                .param(member + "#0.0.value", value);
        return call("hr", pressed.isEmpty() ? request : request.param(member + "#do", pressed));
    }

    private String storedCondition(String id) {
        DesignDocument draft = drafts.get(actors.of("hr", "test"), key).content();
        return draft.find(new ElementRef("form", id))
                .orElseThrow()
                .at("/conditional/hide")
                .asText();
    }

    @Test
    void warningsAreTickedBeforePublishing() throws Exception {
        begin("提醒试验");
        for (int i = 0; i < 2; i++) {
            String field = add("textfield");
            call("hr", here(post(form() + "/fields/" + field)).param("/label/zh_CN", "事由"));
        }
        String publication = "/design/" + key + "/publication";
        String page = text(call("hr", get(publication)));
        assertThat(page).contains("两个字段都叫“事由”", "name=\"accept\"").doesNotContain("??");
        Matcher id = Pattern.compile("value=\"(same-label:[^\"]+)\"").matcher(page);
        assertThat(id.find()).isTrue();

        MockHttpServletResponse refused = call("hr", here(post(publication)).param("version", "0"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("还有 1 条提醒没有确认").doesNotContain("??");
        assertThat(call("hr", here(post(publication)).param("version", "0").param("accept", id.group(1)))
                        .getRedirectedUrl())
                .isEqualTo("/design");
        call("hr", post("/design/" + key + "/availability/removal"));
    }

    /** Formulas and conditions before and after, each with the labels of its time. */
    @Test
    void differencesShowLabelsInPlaceOfNames() throws Exception {
        begin("差异试验");
        List<String> ids = new ArrayList<>();
        for (String label : List.of("数量", "总价")) {
            String field = add(label.equals("总价") ? "expression" : "number");
            call("hr", here(post(form() + "/fields/" + field)).param("/label/zh_CN", label));
            ids.add(field);
        }
        String total = form() + "/fields/" + ids.get(1);
        call("hr", here(post(total)).param("/expression", "「数量」 * 2"));
        String publication = "/design/" + key + "/publication";
        call("hr", here(post(publication)).param("version", "0"));
        call("hr", here(post(form() + "/fields/" + ids.get(0))).param("/label/zh_CN", "件数"));
        call("hr", here(post(total)).param("/expression", "「件数」 * 3"));
        call("hr", here(post(total)).param("/conditional/hide#when", "unless").param("/conditional/hide", "「件数」 > 5"));

        String page = text(call("hr", get(publication)));

        assertThat(page).contains("「数量」 * 2", "「件数」 * 3", "「件数」 &gt; 5").doesNotContain("shuliang", "??");
        call("hr", post("/design/" + key + "/availability/removal"));
    }

    @Test
    void namesForFormulasComeWithLabelsAndSamples() throws Exception {
        begin("补全试验");
        String number = add("money");
        call("hr", here(post(form() + "/fields/" + number)).param("/label/zh_CN", "金额"));
        String field = add("expression");

        String names = text(call("hr", get(form() + "/fields/" + field + "/names")));

        assertThat(names)
                .contains("\"name\":\"jine\",\"label\":\"金额\"", "1,280", "submitter.level", "round half up", "四舍五入")
                .doesNotContain("??", "forms.condition");
    }

    @Test
    void textThatCannotBeReadStaysInTheBoxAndIsNotStored() throws Exception {
        begin("公式试验");
        String field = add("expression");
        String path = form() + "/fields/" + field;
        call("hr", here(post(path)).param("/expression", "1 + 1"));

        MockHttpServletResponse broken = call("hr", here(post(path)).param("/expression", "1 +"));
        MockHttpServletResponse tooLong = call("hr", here(post(path)).param("/expression", "1+".repeat(5000) + "1"));

        assertThat(broken.getStatus()).isEqualTo(422);
        assertThat(text(broken)).contains(">1 +</textarea>", "第 1 行第").doesNotContain("??");
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(text(tooLong)).contains("4,000").doesNotContain("??");
        assertThat(drafts.get(actors.of("hr", "test"), key)
                        .content()
                        .find(new ElementRef("form", field))
                        .orElseThrow()
                        .path("expression")
                        .asText())
                .isEqualTo("=1 + 1");
    }

    private MockHttpServletResponse check(String address, String text) throws Exception {
        return htmx(post(address).param("member", "/conditional/required").param("text", text));
    }

    @Test
    void saysWhereAFieldIsUsedBeforeItIsDeleted() throws Exception {
        List<String> ids = new ArrayList<>();
        DesignDocument leave = drafts.get(actors.of("hr", "test"), "leave").content();
        DesignDocument.eachWithin(leave.file("form"), field -> {
            if (List.of("period", "note").contains(field.path("key").asText())) {
                ids.add(field.path("id").asText());
            }
        });

        String used = text(call("hr", get("/design/leave/form?field=" + ids.get(0))));
        String unused = text(call("hr", get("/design/leave/form?field=" + ids.get(1))));

        assertThat(used)
                .contains("分支“超过 3 天”的条件", "字段“病假证明”的条件或公式", "申请的标题", "data-confirm=\"有 5 处用到")
                .doesNotContain("??");
        assertThat(unused).doesNotContain("field-uses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "1234567890123456789012345678901234567890123456789012345678901"})
    void refusesANameThatIsMissingOrTooLong(String name) throws Exception {
        MockHttpServletResponse refused = call("hr", post("/design").param("name", name));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("aria-invalid=\"true\"", "value=\"" + name + "\"");
    }

    @Test
    void aRefusedSettingKeepsWhatWasTyped() throws Exception {
        begin("拒绝的设置");
        String field = add("textfield");

        MockHttpServletResponse refused =
                htmx(here(post(form() + "/fields/" + field)).param("/layout/columns", "seventeen"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getHeader("HX-Retarget")).isEqualTo("#drawer");
        assertThat(text(refused))
                .contains("value=\"seventeen\"", "field-errors")
                .doesNotContain("??");
        assertThat(text(call("hr", get(form() + "?field=" + field)))).doesNotContain("seventeen");
    }

    @Test
    void whatAnotherDesignerChangedIsShownAndKept() throws Exception {
        begin("两人设计");
        String field = add("textfield");
        MockHttpServletRequestBuilder late = here(post(form() + "/fields/" + field));
        here("admin", post(form() + "/fields/" + field), "/placeholder", "theirs");

        MockHttpServletResponse refused = htmx(late.param("/placeholder", "mine"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("theirs", "value=\"mine\"").doesNotContain("??");
        assertThat(text(call("hr", get(form() + "?field=" + field)))).contains("value=\"theirs\"");
    }

    /** Another designer gives the label that the page shows to another field: the formula keeps its meaning. */
    @Test
    void labelsMeanWhatThePageShows() throws Exception {
        begin("标签改动");
        String total = add("number");
        here("hr", post(form() + "/fields/" + total), "/label/zh_CN", "金额");
        String formula = add("expression");
        here("hr", post(form() + "/fields/" + formula), "/expression", "「金额」");
        MockHttpServletRequestBuilder late = here(post(form() + "/fields/" + formula));
        MockHttpServletRequestBuilder unchanged = here(post(form() + "/fields/" + formula));
        String net = add("number");
        here("admin", post(form() + "/fields/" + total), "/label/zh_CN", "总额");
        here("admin", post(form() + "/fields/" + net), "/label/zh_CN", "金额");

        call("hr", unchanged.param("/expression", "「金额」"));
        assertThat(fields().get(1).path("expression").asText()).isEqualTo("=jine");
        call("hr", late.param("/expression", "「金额」 * 2"));

        assertThat(fields().get(1).path("expression").asText()).isEqualTo("=jine * 2");
        assertThat(text(call("hr", get(form() + "?field=" + formula)))).contains("「总额」 * 2");
    }

    /** Whatever is done with a field that is gone is refused, and the page no longer shows it. */
    @ParameterizedTest
    @ValueSource(strings = {"setting", "place", "copies", "removal", "requirement", "add", "beside"})
    void aFieldThatAnotherHasDeletedGoesFromThePage(String step) throws Exception {
        begin("删除的字段");
        String field = add("textfield");
        String stays = add("textfield");
        String chosen = form() + "/selection/";
        MockHttpServletRequestBuilder late = here(
                switch (step) {
                    case "setting" -> post(form() + "/fields/" + field).param("/placeholder", "mine");
                    case "add" ->
                        post(form() + "/fields").param("type", "number").param("to", "before:" + field);
                    case "beside" -> post(chosen + "place").param("id", stays).param("to", "left:" + field);
                    case "requirement" ->
                        post(chosen + step).param("id", field, stays).param("required", "true");
                    default -> post(chosen + step).param("id", field, stays).param("to", "into:");
                });
        call("admin", here(post(chosen + "removal")).param("id", field));

        MockHttpServletResponse refused = htmx(late);

        assertThat(refused.getStatus()).as(text(refused)).isIn(404, 409, 422);
        assertThat(text(refused))
                .contains("id=\"element-" + field + "\" hx-swap-oob=\"delete\"", "flash-refused")
                .doesNotContain("??");
        assertThat(text(call("hr", get(form())))).contains("element-" + stays).doesNotContain("element-" + field);
    }

    @Test
    void severalFieldsAreChangedByOneStep() throws Exception {
        begin("多个字段");
        String first = add("textfield");
        String second = add("number");
        String note = add("text");
        String chosen = form() + "/selection/";

        assertThat(text(call("hr", get(form() + "?field=" + first + "," + second))))
                .contains("已选择 2 个字段", "data-selected=\"" + first + " " + second + "\"");
        String required = text(htmx(here(post(chosen + "requirement"))
                .param("id", first, second, note)
                .param("required", "true")));
        assertThat(required).contains("已选择 3 个字段").doesNotContain("??");
        assertThat(fields())
                .extracting(one -> one.at("/validate/required").asBoolean())
                .containsExactly(true, true, false);
        call("hr", here(post(chosen + "copies")).param("id", first, second));
        assertThat(fields())
                .extracting(one -> one.path("type").asText())
                .containsExactly("textfield", "number", "textfield", "number", "text");
        call("hr", here(post(chosen + "place")).param("id", note, second).param("to", "before:" + first));
        assertThat(ids()).startsWith(second, note, first);
        call("hr", here(post(chosen + "removal")).param("id", note, second, first));
        assertThat(fields()).hasSize(2);
        for (int i = 0; i < 4; i++) {
            call("hr", here(post("/design/" + key + "/undos")).param("tab", "form"));
        }

        assertThat(ids()).containsExactly(first, second, note);
        assertThat(fields()).noneMatch(one -> one.at("/validate/required").asBoolean());
    }

    @Test
    void aMoveSaysWhereTheFieldIsAndWhereItCanGo() throws Exception {
        begin("移动字段");
        String first = add("textfield");
        String group = add("group");
        String rows = add("lineItems");

        MockHttpServletResponse places = htmx(get(form() + "/places").param("id", first));
        MockHttpServletResponse moved =
                htmx(here(post(form() + "/selection/place")).param("id", first).param("to", "into:" + group));
        MockHttpServletResponse nowhere =
                htmx(here(post(form() + "/selection/place")).param("id", group).param("to", "into:" + group));

        assertThat(text(places))
                .contains("into:" + group, "into:" + rows, "right:" + group, "behind:" + rows)
                .doesNotContain("before:" + first, "??");
        assertThat(text(moved)).contains("现在是第 1 个，共 1 个").doesNotContain("??");
        assertThat(nowhere.getStatus()).isEqualTo(422);
        assertThat(text(nowhere)).contains("flash-refused").doesNotContain("??");
    }

    /** The clipboard is kept for the person, for every form, and a reference that is missing there is a problem. */
    @Test
    void copiedFieldsArePastedIntoAnotherForm() throws Exception {
        begin("来源");
        String source = key;
        String price = add("number");
        String formula = add("expression");
        call("hr", here(post(form() + "/fields/" + price)).param("/label/zh_CN", "单价"));
        call("hr", here(post(form() + "/fields/" + formula)).param("/expression", "danjia * 2"));
        MockHttpServletResponse nothing = htmxAs("admin", here(post(form() + "/pastes")));
        call("hr", here(post(form() + "/clips")).param("id", formula).param("cut", "true"));
        assertThat(ids()).containsExactly(price);
        begin("目标");
        String last = add("textfield");

        MockHttpServletResponse pasted = htmx(here(post(form() + "/pastes")).param("to", "before:" + last));

        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(text(nothing)).contains("还没有复制字段");
        assertThat(pasted.getStatus()).as(text(pasted)).isEqualTo(200);
        assertThat(fields()).hasSize(2);
        assertThat(fields().get(0).path("expression").asText()).isEqualTo("=danjia * 2");
        assertThat(text(pasted)).contains("data-problem=\"" + ids().get(0)).doesNotContain("??");
        call("hr", here(post(form() + "/pastes")));
        assertThat(ids()).doesNotHaveDuplicates().hasSize(3);
        call("hr", post("/design/" + source + "/draft/removal"));
    }

    @Test
    void pastedLinesBecomeFieldsOfTheTypesThatWereChosen() throws Exception {
        begin("粘贴多行");
        String first = add("textfield");
        String lines = "事由*\n金额 元\n类型：年假/病假\n" + "长".repeat(400);

        String preview = text(htmx(post(form() + "/lines/preview").param("lines", lines)));
        String later = text(htmx(post(form() + "/lines/preview")
                .param("lines", "部门\n" + lines)
                .param("of", "事由*")
                .param("kind", "LONG_TEXT")));
        MockHttpServletResponse added = htmx(here(post(form() + "/lines"))
                .param("lines", lines)
                .param("of", "已删掉的一行", "事由*", "金额 元", "类型：年假/病假")
                .param("kind", "MONEY", "LONG_TEXT", "MONEY", "CHOICES")
                .param("to", "before:" + first));
        MockHttpServletResponse none = htmx(here(post(form() + "/lines")).param("lines", " "));

        assertThat(preview)
                .contains("事由", "value=\"MONEY\" selected", "value=\"CHOICE\" selected", "check-problem")
                .doesNotContain("??");
        assertThat(later).contains("value=\"LONG_TEXT\" selected");
        assertThat(preview).doesNotContain("value=\"LONG_TEXT\" selected");
        assertThat(added.getStatus()).as(text(added)).isEqualTo(200);
        assertThat(fields())
                .extracting(one -> one.path("type").asText())
                .containsExactly("textarea", "money", "checklist", "textfield");
        assertThat(fields().get(0).at("/validate/required").asBoolean()).isTrue();
        assertThat(text(added)).contains("已选择 3 个字段");
        assertThat(none.getStatus()).isEqualTo(422);
        call("hr", here(post("/design/" + key + "/undos")).param("tab", "form"));
        assertThat(ids()).containsExactly(first);
    }

    @Test
    void saysWhoElseIsHereAndWhatTheyChanged() throws Exception {
        begin("一起设计");
        String field = add("textfield");
        call("admin", get(form()));
        MockHttpServletRequestBuilder poll = here(get(form() + "/changes"));
        String quiet = text(htmxAs("hr", poll.param("selected", field)));
        MockHttpServletRequestBuilder later = here(get(form() + "/changes"));
        here("admin", post(form() + "/fields/" + field), "/label/zh_CN", "事由");
        here("admin", post(form() + "/fields/" + field), "/placeholder", "写清楚");

        String news = text(htmx(later));
        String page = text(call("hr", get(form())));

        assertThat(quiet).contains("郑凯也在编辑").doesNotContain("design-bar", "??");
        assertThat(news).contains("郑凯改了 2 处", "data-show=\"" + field + "\"").doesNotContain("??");
        assertThat(page).contains("郑凯改了 2 处", "郑凯也在编辑");
        here("hr", post(form() + "/fields/" + field), "/placeholder", "看过了");
        assertThat(text(call("hr", get(form())))).doesNotContain("改了 2 处");
    }

    /** Nothing is stored, whatever is typed. */
    @Test
    void theFormIsPreviewedAsAPersonAtANodeInALanguage() throws Exception {
        String preview = "/design/leave/preview";
        long before = drafts.get(actors.of("hr", "test"), "leave").revision();

        String around = text(call("hr", get(preview).param("node", "manager").param("person", "employee")));
        String chinese = text(call("hr", get(preview + "/form").param("person", "employee")));
        MockHttpServletResponse english = call("hr", get(preview + "/form").param("language", "en"));
        String deciding = text(call("hr", get(preview + "/form").param("node", "manager")));
        String decidingEnglish =
                text(call("hr", get(preview + "/form").param("node", "manager").param("language", "en")));
        String refused = text(call("hr", post(preview + "/form").param("act", "check")));
        String printed =
                text(call("hr", post(preview + "/form").param("act", "print").param("data.note", "去上海")));
        String refreshed = text(htmx(post(preview + "/form").param("data.note", "去上海")));

        assertThat(around)
                .contains("<iframe", "node=manager", "person=employee")
                .doesNotContain("??");
        assertThat(chinese).contains("name=\"data.note\"", "检查填写").doesNotContain("??");
        assertThat(text(english)).contains("lang=\"en", "Check answers").doesNotContain("检查填写", "??");
        assertThat(english.getHeader("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(deciding).contains("field-closed", "示例").doesNotContain("name=\"data.note\"");
        assertThat(decidingEnglish).contains("Sample").doesNotContain("示例");
        assertThat(refused).contains("aria-invalid=\"true\"");
        assertThat(printed).contains("form-print", "去上海").doesNotContain("id=\"filling\"");
        assertThat(refreshed).contains("去上海").doesNotContain("<html");
        assertThat(drafts.get(actors.of("hr", "test"), "leave").revision()).isEqualTo(before);
    }

    @Test
    void everyStepWorksWithoutScripts() throws Exception {
        begin("无脚本");
        String field = add("textfield");
        String path = form() + "/fields/" + field;
        String back = form() + "?field=" + field;

        assertThat(call("hr", here(post(path)).param("/label/zh_CN", "事由")).getRedirectedUrl())
                .isEqualTo(back);
        String chosen = form() + "/selection";
        assertThat(call("hr", here(post(chosen + "/place")).param("id", field).param("by", "1"))
                        .getRedirectedUrl())
                .isEqualTo(back);
        assertThat(call("hr", here(post(chosen + "/copies")).param("id", field)).getRedirectedUrl())
                .startsWith(form() + "?field=");
        assertThat(call("hr", here(post(chosen + "/removal")).param("id", field))
                        .getRedirectedUrl())
                .isEqualTo(form());
        for (String step : new String[] {"/undos", "/redos"}) {
            assertThat(call("hr", here(post("/design/" + key + step)).param("tab", "form"))
                            .getRedirectedUrl())
                    .isEqualTo(form());
        }
        assertThat(call("hr", here(post("/design/" + key + "/basics")).param("/batchApproval", "true"))
                        .getRedirectedUrl())
                .isEqualTo("/design/" + key + "/basics");
    }

    @Test
    void scriptsInLabelsAreShownAsText() throws Exception {
        begin("<script>alert(1)</script>");
        String field = add("textfield");
        call("hr", here(post(form() + "/fields/" + field)).param("/label/zh_CN", "<img src=x onerror=alert(2)>"));

        assertThat(text(call("hr", get(form() + "?field=" + field))))
                .doesNotContain("<script>alert", "<img src=x")
                .contains("&lt;img src=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ice-cream/form", "/ice-cream/basics", "/ice-cream/flow", "/ice-cream/publication"})
    void otherPeopleGetNoPage(String path) throws Exception {
        assertThat(call("employee", get("/design" + path)).getStatus()).isEqualTo(403);
    }

    @Test
    void aProcessIsPublishedOrDeleted() throws Exception {
        begin("发布测试");
        add("textfield");
        assertThat(call("hr", here(post("/design/" + key + "/publication")).param("version", "0"))
                        .getRedirectedUrl())
                .isEqualTo("/design");
        assertThat(text(call("employee", get("/start/" + key)))).contains("发布测试");
        call("hr", post("/design/" + key + "/draft/removal"));
        assertThat(call("hr", get(form())).getStatus()).isEqualTo(200);
        call("hr", post("/design/" + key + "/availability/removal"));

        begin("从未发布");
        assertThat(call("hr", post("/design/" + key + "/draft/removal")).getRedirectedUrl())
                .isEqualTo("/design");
        assertThat(call("hr", get(form())).getStatus()).isEqualTo(404);
        key = "";
    }

    @Test
    void anEarlierVersionOrAPackageReplacesTheDraftAndCanBeUndone() throws Exception {
        begin("版本测试");
        String field = add("textfield");
        call("hr", here(post(form() + "/fields/" + field)).param("/label/zh_CN", "第一版的名称"));
        call("hr", here(post("/design/" + key + "/publication")).param("version", "0"));
        byte[] first = call("hr", get("/design/" + key + "/package.zip")).getContentAsByteArray();
        call("hr", here(post(form() + "/fields/" + field)).param("/label/zh_CN", "第二版的名称"));
        String note = "长".repeat(1001);
        assertThat(text(call(
                        "hr",
                        here(post("/design/" + key + "/publication"))
                                .param("version", "1")
                                .param("note", note))))
                .contains("id=\"note-errors\"", "for=\"note\"", note)
                .doesNotContain("??");
        call(
                "hr",
                here(post("/design/" + key + "/publication"))
                        .param("version", "1")
                        .param("note", "财务要求改名"));

        MockHttpServletResponse restored = call("hr", here(post("/design/" + key + "/versions/1/restoration")));

        assertThat(restored.getRedirectedUrl()).isEqualTo("/design/" + key + "/publication");
        assertThat(text(call("hr", get("/design/" + key + "/publication"))))
                .contains("第一版的名称", "第二版的名称", "difference-changed")
                .doesNotContain("difference-added", "difference-removed", "??");
        call("hr", here(post("/design/" + key + "/undos")).param("tab", "form"));
        assertThat(text(call("hr", get(form())))).contains("第二版的名称").doesNotContain("第一版的名称");

        MockHttpServletResponse imported = call(
                "hr",
                here(multipart("/design/" + key + "/versions/imports")
                        .file(new MockMultipartFile("file", "first.zip", null, first))));

        assertThat(imported.getRedirectedUrl()).isEqualTo("/design/" + key + "/publication");
        assertThat(text(call("hr", get(form())))).contains("第一版的名称");
        assertThat(text(call("hr", get("/design/" + key + "/versions")))).contains("第 1 版", "第 2 版", "财务要求改名");
        call("hr", post("/design/" + key + "/availability/removal"));
    }

    private void begin(String name) throws Exception {
        MockHttpServletResponse begun = call("hr", post("/design").param("name", name));
        Matcher address = Pattern.compile("/design/(.+)/form").matcher(String.valueOf(begun.getRedirectedUrl()));
        assertThat(address.matches()).as(text(begun)).isTrue();
        key = address.group(1);
    }

    private List<JsonNode> fields() {
        List<JsonNode> fields = new ArrayList<>();
        drafts.get(actors.of("hr", "test"), key)
                .content()
                .file("form")
                .path("components")
                .forEach(fields::add);
        return fields;
    }

    private List<String> ids() {
        return fields().stream().map(one -> one.path("id").asText()).toList();
    }

    private String form() {
        return "/design/" + key + "/form";
    }

    /** @return id of the new field */
    private String add(String type) throws Exception {
        MockHttpServletResponse added =
                call("hr", here(post(form() + "/fields")).param("type", type));
        String[] parts = Objects.requireNonNull(added.getRedirectedUrl()).split("field=");
        return parts[1];
    }

    private MockHttpServletRequestBuilder here(MockHttpServletRequestBuilder request) throws Exception {
        Matcher position = POSITION.matcher(text(call("hr", get(form()))));
        assertThat(position.find()).isTrue();
        return at(request, position.group(1), position.group(2));
    }

    private void here(String person, MockHttpServletRequestBuilder request, String name, String value)
            throws Exception {
        assertThat(call(person, here(request).param(name, value)).getRedirectedUrl())
                .startsWith(form());
    }

    private static MockHttpServletRequestBuilder at(
            MockHttpServletRequestBuilder request, String basis, String revision) {
        return request.param("basis", basis).param("revision", revision);
    }

    private MockHttpServletResponse htmx(MockHttpServletRequestBuilder request) throws Exception {
        return htmxAs("hr", request);
    }

    private MockHttpServletResponse htmxAs(String person, MockHttpServletRequestBuilder request) throws Exception {
        return call(person, request.header("HX-Request", "true"));
    }

    private MockHttpServletResponse call(String person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(new SignedInPerson(person, null))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
