package org.dacheng.forms.conversion.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.forms.conversion.ConversionNote;
import org.dacheng.forms.conversion.ConversionNote.Outcome;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.conversion.guess.FieldKind;
import org.dacheng.forms.conversion.guess.FormComposer;
import org.dacheng.forms.conversion.guess.GuessedField;
import org.dacheng.forms.design.FieldKeys;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignCommands;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.type.TestFieldTypes;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedFieldsTests {

    private static final Actor DESIGNER =
            new Actor("hr", Set.of("hr-designer"), Locale.ENGLISH, ZoneOffset.UTC, "test");

    private final FieldTypes types = TestFieldTypes.all(TestSchemas.FEEL);
    private final PastedFields pasted = new PastedFields(new FormComposer(TestSchemas.FEEL, types));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            事由*                        | 事由            | TEXT            | true
            ＊事由                       | 事由            | TEXT            | true
            事由（必填）                 | 事由            | TEXT            | true
            1. 事由                      | 事由            | TEXT            | false
            - Reason                     | Reason          | LONG_TEXT       | false
            金额 元                      | 金额            | MONEY           | false
            金额（元）*                  | 金额            | MONEY           | true
            Amount (USD)                 | Amount          | MONEY           | false
            数量 个                      | 数量            | NUMBER          | false
            Days: number                 | Days            | NUMBER          | false
            Number of days               | Number of days  | NUMBER          | false
            Days* (required)             | Days            | NUMBER          | true
            完成率 %                     | 完成率          | PERCENTAGE      | false
            类型：年假/病假              | 类型            | CHOICE          | false
            类型: 年假、病假、事假       | 类型            | CHOICE          | false
            Kind: annual, sick, unpaid   | Kind            | CHOICE          | false
            爱好：多选 篮球/足球         | 爱好            | CHOICES         | false
            爱好（多选）：篮球/足球      | 爱好            | CHOICES         | false
            是否加急：是/否              | 是否加急        | YES_NO          | false
            是否加急                     | 是否加急        | YES_NO          | false
            开始日期                     | 开始日期        | DATE            | false
            开始时间                     | 开始时间        | DATE_TIME       | false
            起止日期                     | 起止日期        | DATE_RANGE      | false
            Start time                   | Start time      | DATE_TIME       | false
            Date of birth                | Date of birth   | DATE            | false
            附件                         | 附件            | ATTACHMENT      | false
            现场照片                     | 现场照片        | PICTURE         | false
            联系电话                     | 联系电话        | PHONE           | false
            E-mail                       | E-mail          | EMAIL           | false
            公司网址                     | 公司网址        | LINK            | false
            身份证号                     | 身份证号        | ID_NUMBER       | false
            银行卡号                     | 银行卡号        | BANK_ACCOUNT    | false
            备注                         | 备注            | LONG_TEXT       | false
            费用说明                     | 费用说明        | LONG_TEXT       | false
            费用类型                     | 费用类型        | TEXT            | false
            审批人                       | 审批人          | PERSON          | false
            申请部门                     | 申请部门        | DEPARTMENT      | false
            部门负责人                   | 部门负责人      | PERSON          | false
            工号                         | 工号            | EMPLOYEE_NUMBER | false
            Update                       | Update          | TEXT            | false
            说明：不超过200字            | 说明            | LONG_TEXT       | false
            说明：写明时间、地点         | 说明            | LONG_TEXT       | false
            原因：事假/病假              | 原因            | CHOICE          | false
            附件：发票/行程单            | 附件            | ATTACHMENT      | false
            网址：https://a.com/b/c      | 网址            | LINK            | false
            生日：2001/3/1               | 生日            | DATE            | false
            标准：元/天                  | 标准            | NUMBER          | false
            时间：9:00-18:00             | 时间            | DATE_TIME       | false
            """)
    void readsALine(String line, String label, FieldKind kind, boolean required) {
        GuessedField field = one(line);

        assertThat(field.label()).isEqualTo(label);
        assertThat(field.kind()).isEqualTo(kind);
        assertThat(field.required()).isEqualTo(required);
    }

    @Test
    void readsCurrencyUnitAndOptions() {
        assertThat(one("金额 元").component().path("currency").asText()).isEqualTo("CNY");
        assertThat(one("Amount (usd)").component().path("currency").asText()).isEqualTo("USD");
        assertThat(one("数量（件）").component().path("unit").asText()).isEqualTo("件");
        assertThat(one("类型：年假/病假/年假").component().path("values").findValuesAsText("value"))
                .containsExactly("年假", "病假");
        assertThat(one("类型：年假/病假").component().path("type").asText()).isEqualTo("radio");
        assertThat(one("月份：1/2/3/4/5/6").component().path("type").asText()).isEqualTo("select");
        assertThat(one("说明：不超过200字").component().path("description").asText()).isEqualTo("不超过200字");
    }

    @Test
    void readsATabAsColon() {
        assertThat(one("天数\tnumber").kind()).isEqualTo(FieldKind.NUMBER);
    }

    @Test
    void makesAFormWithKeysOfAllLinesThatCanBeRead() {
        ConvertedForm made = pasted.form(DESIGNER, "事由*\n\n----\n金额 元\r\n事由");

        assertThat(made.form().path("components").findValuesAsText("key")).containsExactly("shiyou", "jine", "shiyou2");
        assertThat(made.notes())
                .extracting(ConversionNote::pointer)
                .containsExactly("/components/0", "/lines/3", "/components/1", "/components/2");
        assertThat(made.notes().get(1).outcome()).isEqualTo(Outcome.REFUSED);
        TestSchemas.read(made.form());
    }

    @Test
    void addsTheFieldsToADraftInTheirOrder() {
        ObjectNode files = (ObjectNode) TestSchemas.json(
                "{'form':{'components':[{'type':'textfield','id':'last','key':'shiyou','label':'事由'}]}}");
        DesignDocument draft = DesignDocument.of(files);
        ElementPlace place = new ElementPlace(ElementList.of("form", "components"), "last");

        List<DesignCommand.Add> commands = PastedFields.commands(pasted.read(DESIGNER, "事由\n天数 天"), place);
        DesignCommands.carryOut(draft, List.copyOf(commands), new FieldKeys(TestSchemas.FEEL, types, null));

        assertThat(draft.file("form").path("components").findValuesAsText("key"))
                .containsExactly("shiyou2", "tianshu", "shiyou");
    }

    @Test
    void refusesMoreLinesThanTheLimit() {
        String lines = IntStream.rangeClosed(1, 201).mapToObj(i -> "Field " + i).collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> pasted.read(DESIGNER, lines)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.violations().get(0).text().key()).isEqualTo("forms.conversion.line.too-many");
            assertThat(refused.violations().get(0).text().args()).containsExactly(200);
        });
        assertThat(pasted.read(DESIGNER, lines.substring(lines.indexOf('\n') + 1)))
                .hasSize(200);
        assertThatThrownBy(() -> pasted.form(DESIGNER, " \n---")).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "：a/b", "***", "(必填)", "。"})
    void reportsLinesThatCannotBeRead(String line) {
        PastedLine read = pasted.read(DESIGNER, "事由\n" + line).get(1);

        assertThat(read.field()).isNull();
        assertThat(read.number()).isEqualTo(2);
        assertThat(read.problem()).isNotNull();
    }

    @Test
    void reportsLabelsThatAreTooLong() {
        PastedLine read = pasted.read(DESIGNER, "x".repeat(201)).get(0);

        assertThat(read.field()).isNull();
        assertThat(read.problem().key()).isEqualTo("forms.conversion.line.long-label");
    }

    @Test
    void isForDesigners() {
        Actor employee = new Actor("lin", Set.of(), Locale.ENGLISH, ZoneOffset.UTC, "test");

        assertThatThrownBy(() -> pasted.read(employee, "a")).isInstanceOf(NotAllowed.class);
    }

    @Property(tries = 500)
    void makesAFormThatCanBePublishedOfAnyText(@ForAll String text) {
        List<PastedLine> lines;
        try {
            lines = pasted.read(DESIGNER, text);
        } catch (InvalidInput refused) {
            return;
        }
        boolean readable = lines.stream().anyMatch(line -> line.field() != null);
        if (readable) {
            TestSchemas.read((JsonNode) pasted.form(DESIGNER, text).form());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "{{x}}",
                "==",
                "a = b: {{c}}/=d",
                "类型：=x/y",
                "选项：a/b/=c/{{d}}",
                "说明：=a",
                "x：y：z",
                "null",
                "金额 元 元",
                "（元）",
                "金额（）",
                "( ( (",
                "<script>alert(1)</script>"
            })
    void makesAFormThatCanBePublishedOfStrangeLines(String line) {
        TestSchemas.read(pasted.form(DESIGNER, "事由\n" + line).form());
    }

    private GuessedField one(String line) {
        List<PastedLine> lines = pasted.read(DESIGNER, line);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).problem()).isNull();
        return lines.get(0).field();
    }
}
