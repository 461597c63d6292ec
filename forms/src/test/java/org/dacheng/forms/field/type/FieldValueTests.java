package org.dacheng.forms.field.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.answer.CheckedAnswers;
import org.dacheng.forms.answer.TestAnswers;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good and bad values of each type, as JSON with single quotes. */
class FieldValueTests {

    private static final String CASCADE = "{'value':'a','label':{'zh_CN':'差旅','en':'Travel'},"
            + "'values':[{'value':'x','label':'Hotel'},{'value':'y'}]},{'value':'b'}";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'link'            | 'https://example.com'             | 'https://example.com'
            'link'            | ' HTTP://Example.COM:8080/A?b=C#d ' | 'http://example.com:8080/A?b=C#d'
            'link'            | 'example.com/offer'               | 'https://example.com/offer'
            'link'            | 'https://例子.测试/报价?名=值'      | 'https://例子.测试/报价?名=值'
            'link'            | 'http://[::1]/a'                  | 'http://[::1]/a'
            'link'            | 'http://intranet/wiki'            | 'http://intranet/wiki'
            'link'            | 'javascript:alert(1)'             | forms.field.link-scheme
            'link'            | 'JavaScript://example.com/%0aalert(1)' | forms.field.link-scheme
            'link'            | 'mailto:lin@example.com'          | forms.field.link-scheme
            'link'            | 'ftp://example.com'               | forms.field.link-scheme
            'link'            | 'https://user:secret@example.com' | forms.field.not-a-link
            'link'            | 'https://'                        | forms.field.not-a-link
            'link'            | 'https://a b.com'                 | forms.field.not-a-link
            'link'            | 'https://-a.com'                  | forms.field.not-a-link
            'link'            | 'https://example.com:99999'       | forms.field.not-a-link
            'link'            | 'https://example.com/<script>'    | forms.field.not-a-link
            'link'            | 'offer'                           | forms.field.not-a-link
            'link'            | 5                                 | forms.field.not-text
            'link'            | 'https://example.com/报告（终）－１.pdf?名＝１＆ｂ#（二）' \
            | 'https://example.com/报告（终）－１.pdf?名＝１＆ｂ#（二）'
            'link'            | 'ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ：８０８０／Ａ（１）' | 'https://example.com:8080/Ａ（１）'
            'link'            | 'example．com／Ａ１'               | 'https://example.com/Ａ１'
            'link'            | 'https://example.com？q=１'       | 'https://example.com?q=１'
            'link'            | 'ｍａｉｌｔｏ：lin@example.com'   | forms.field.link-scheme
            'phone'           | '13800138000'                     | '13800138000'
            'phone'           | '１３８ ００１３ ８０００'          | '13800138000'
            'phone'           | '+86 138-0013-8000'               | '13800138000'
            'phone'           | '008613800138000'                 | '13800138000'
            'phone'           | '01062771234'                     | '010-62771234'
            'phone'           | '(010) 6277 1234'                 | '010-62771234'
            'phone'           | '+86 10 62771234'                 | '010-62771234'
            'phone'           | '0571-8765432'                    | '0571-8765432'
            'phone'           | '010-62771234-801'                | '010-62771234-801'
            'phone'           | '010-62771234 转 801'              | '010-62771234-801'
            'phone'           | '010-62771234 ext. 801'           | '010-62771234-801'
            'phone'           | '400-800-1234'                    | '4008001234'
            'phone'           | '+1 (415) 555-0123'               | '+14155550123'
            'phone'           | '0085223456789'                   | '+85223456789'
            'phone'           | '12345678901'                     | forms.field.phone-format
            'phone'           | '010-62771234 内线：801'          | '010-62771234-801'
            'phone'           | '+86 10 62771234 x801'            | '010-62771234-801'
            'phone'           | '+44 (0)20 7946 0958'             | forms.field.phone-zero
            'phone'           | '0049（0）30 901820'               | forms.field.phone-zero
            'phone'           | '+86 ( 0 ) 10 62771234'           | forms.field.phone-zero
            'phone'           | '+1 415 555 0123 ext. 801'        | forms.field.phone-extension
            'phone'           | '+44 20 7946 0958 x12'            | forms.field.phone-extension
            'phone'           | '13800138000 转 801'              | forms.field.phone-extension
            'phone'           | '4008001234#801'                  | forms.field.phone-extension
            'phone'           | '010-62771234-801 转 2'           | forms.field.phone-extension
            'phone'           | '010-6277 转 1234'                | forms.field.phone-format
            'phone'           | '+1 415 555 0123-801'             | forms.field.phone-format
            'phone'           | '1380013800'                      | forms.field.phone-format
            'phone'           | '62771234'                        | forms.field.phone-format
            'phone'           | '+0123456789'                     | forms.field.phone-format
            'phone'           | '+1234567890123456'               | forms.field.phone-format
            'phone'           | 'call me'                         | forms.field.phone-format
            'phone','phoneKinds':['mobile'] | '010-62771234'      | forms.field.phone-format
            'phone','phoneKinds':['mobile'] | '+8613800138000'    | '13800138000'
            'idNumber'        | '11010519491231002x'              | '11010519491231002X'
            'idNumber'        | '440305 19900307 0030'            | '440305199003070030'
            'idNumber'        | '110105194912310038'              | '110105194912310038'
            'idNumber'        | '110105194912310021'              | forms.field.id-check
            'idNumber'        | '990105199002280016'              | forms.field.id-region
            'idNumber'        | '11010519900230001X'              | forms.field.id-birthday
            'idNumber'        | '110105209901010012'              | forms.field.id-birthday
            'idNumber'        | '110105491231002'                 | forms.field.id-old
            'idNumber'        | '1101051949123100'                | forms.field.id-format
            'idNumber'        | '810000198501010010'              | forms.field.id-region
            'idNumber'        | 'E12345678'                       | forms.field.id-format
            'idNumber','documents':['residence-permit'] | '810000198501010010' | '810000198501010010'
            'idNumber','documents':['permanent-resident'] | '911310198002290015' | '911310198002290015'
            'idNumber','documents':['resident-id','passport'] | 'e12345678' | 'E12345678'
            'idNumber','documents':['resident-id','passport'] | '110105194912310021' | forms.field.id-check
            'idNumber','documents':['hk-macao-permit'] | 'h12345678' | 'H12345678'
            'idNumber','documents':['taiwan-permit'] | '12345678'  | '12345678'
            'idNumber','documents':['taiwan-permit'] | '11010519491231002X' | forms.field.id-format
            'bankAccount'     | '6222 0212 3456 7890 128'         | '6222021234567890128'
            'bankAccount'     | '6222021234567890129'             | forms.field.card-check
            'bankAccount'     | '110907123456789'                 | '110907123456789'
            'bankAccount'     | '1234567'                         | forms.field.account-format
            'bankAccount'     | '6222a'                           | forms.field.account-format
            'bankAccount','accountKind':'card' | '4111-1111-1111-1111' | '4111111111111111'
            'bankAccount','accountKind':'card' | '4111111111111112' | forms.field.card-check
            'bankAccount','accountKind':'card' | '41111111'       | forms.field.card-format
            'bankAccount','accountKind':'company' | '6222021234567890129' | '6222021234567890129'
            'employeeNumber'  | 'HZ-00123'                        | 'HZ-00123'
            'employeeNumber'  | '20260153'                        | '20260153'
            'employeeNumber'  | 'lin.xiaoyu'                      | forms.field.employee-number
            'employeeNumber'  | 'HZ-'                             | forms.field.employee-number
            'employeeNumber'  | '1234567890123456789012345678901' | forms.field.too-long
            'employeeNumber','validate':{'pattern':'E[0-9]{4}'} | 'E0042' | 'E0042'
            'employeeNumber','validate':{'pattern':'E[0-9]{4}'} | '0042' | forms.field.pattern
            'time'            | '9:05'                            | '09:05'
            'time'            | '09:05:59'                        | '09:05'
            'time'            | '24:00'                           | forms.field.not-a-time
            'time'            | 'noon'                            | forms.field.not-a-time
            'time','timeInterval':15 | '09:45'                    | '09:45'
            'time','timeInterval':15 | '09:50'                    | forms.field.time-interval
            'time','validate':{'earliest':'09:00','latest':'18:00'} | '09:00' | '09:00'
            'time','validate':{'earliest':'09:00','latest':'18:00'} | '18:00' | '18:00'
            'time','validate':{'earliest':'09:00','latest':'18:00'} | '08:59' | forms.field.too-early
            'time','validate':{'earliest':'09:00','latest':'18:00'} | '18:01' | forms.field.too-late
            'datetime','subtype':'time','timeInterval':30 | '10:30' | '10:30'
            'datetime','subtype':'datetime' | '2026-03-01 9:30'   | '2026-03-01T09:30'
            'datetime','subtype':'datetime' | '2026-03-01T01:30:00Z' | '2026-03-01T09:30'
            'datetime','subtype':'datetime' | '2026-03-01'        | forms.field.not-a-datetime
            'datetime','subtype':'datetime' | '1986-05-04T02:30'  | forms.field.skipped-time
            'datetime','subtype':'datetime','timeInterval':60 | '2026-03-01T09:30' | forms.field.time-interval
            'datetime','subtype':'datetime','validate':{'earliest':'2026-03-01T09:00'} | '2026-03-01T08:59' \
            | forms.field.too-early
            'datetime','subtype':'date','validate':{'earliest':'=today()'} | '2026-03-02' | '2026-03-02'
            'datetime','subtype':'date','validate':{'earliest':'=today()'} | '2026-03-01' | forms.field.too-early
            'datetime','validate':{'latest':'2026-12-31'} | '2027-01-01' | forms.field.too-late
            'yesNo'           | true                              | true
            'yesNo'           | false                             | false
            'yesNo'           | 'yes'                             | forms.field.not-yes-or-no
            'yesNo'           | 1                                 | forms.field.not-yes-or-no
            'select','optionList':'cities' | 'sz'                 | 'sz'
            'select','optionList':'cities' | 'old'                | forms.field.option-closed
            'select','optionList':'cities' | 'bj'                 | forms.field.not-an-option
            'radio','optionList':'cities'  | 7                    | forms.field.not-an-option
            'checklist','optionList':'cities' | ['sz','sh']       | ['sz','sh']
            'checklist','optionList':'cities' | ['old']           | forms.field.option-closed
            'select','optionsUrl':'https://hr.example.com/cities' | 'sh' | 'sh'
            'select','optionsUrl':'https://hr.example.com/cities' | 'bj' | forms.field.not-an-option
            'select','optionsUrl':'https://hr.example.com/slow'   | 'sh' | 'sh'
            'select','optionsUrl':'https://hr.example.com/down'   | 'sh' | forms.options.unavailable
            'checklist','optionsUrl':'https://hr.example.com/down' | ['sh'] | forms.options.unavailable
            'picture'         | ['pic1']                          | ['pic1']
            'picture'         | ['file1']                         | forms.field.no-picture
            'picture'         | ['pic2']                          | forms.field.no-picture
            'picture'         | ['none']                          | forms.field.no-attachment
            'picture'         | ['pic1','pic3']                   | forms.field.too-many-files
            'picture'         | 5                                 | forms.field.not-a-list
            'picture','multiple':true | ['pic1','pic1']           | ['pic1']
            'signature'       | ['pic1']                          | ['pic1']
            'signature'       | 'pic1'                            | ['pic1']
            'signature'       | ['file1']                         | forms.field.no-picture
            'signature'       | ['pic1','pic3']                   | forms.field.too-many-files
            'rating'          | 1                                 | 1
            'rating'          | 5                                 | 5
            'rating'          | 3.0                               | 3
            'rating'          | 0                                 | forms.field.rating
            'rating'          | 6                                 | forms.field.rating
            'rating'          | 2.5                               | forms.field.rating
            'rating'          | '3'                               | forms.field.rating
            'rating','scale':10 | 10                              | 10
            'rating','scale':10 | 11                              | forms.field.rating
            'cascade','values':[CASCADE]          | ['a','x']                        | ['a','x']
            'cascade','values':[CASCADE]          | ['b']                            | ['b']
            'cascade','values':[CASCADE]          | ['a']                            | forms.field.cascade-incomplete
            'cascade','values':[CASCADE],'anyLevel':true | ['a']                     | ['a']
            'cascade','values':[CASCADE]          | ['a','z']                        | forms.field.not-an-option
            'cascade','values':[CASCADE]          | ['a','x','x']                    | forms.field.not-an-option
            'cascade','values':[CASCADE]          | ['x']                            | forms.field.not-an-option
            'cascade','values':[CASCADE]          | 'a'                              | forms.field.not-a-list
            'address' | {'code':'440305','street':' 科技园路 1 号 '} \
            | {'code':'440305','province':'广东省','city':'深圳市','district':'南山区','street':'科技园路 1 号'}
            'address' | {'code':'440305','province':'?','street':'1'} \
            | {'code':'440305','province':'广东省','city':'深圳市','district':'南山区','street':'1'}
            'address','street':'optional' | {'code':'110101'} \
            | {'code':'110101','province':'北京市','city':'北京市','district':'东城区'}
            'address','depth':'city','street':'none' | {'code':'440300'} \
            | {'code':'440300','province':'广东省','city':'深圳市'}
            'address','depth':'province','street':'none' | {'code':'810000'} \
            | {'code':'810000','province':'香港特别行政区'}
            'address' | {'code':'440305'}                                    | /street forms.field.address-missing.street
            'address' | {'code':'440300','street':'1'}                       | /code forms.field.address-missing.district
            'address' | {'code':'440000','street':'1'}                       | /code forms.field.address-missing.city
            'address' | {'street':'1'}                                       | /code forms.field.address-missing.province
            'address' | {'code':'440399','street':'1'}                       | /code forms.field.no-division
            'address' | {'code':'44','street':'1'}                           | /code forms.field.no-division
            'address','depth':'city' | {'code':'440305','street':'1'}        | /code forms.field.no-division
            'address','street':'none' | {'code':'440305','street':'1'}       | /street forms.field.unknown
            'address' | {'code':'440305','street':'1','zip':'518000'}        | /zip forms.field.unknown
            'address' | {'code':'440305','street':5}                         | /street forms.field.not-text
            'address' | '广东省深圳市南山区'                                    | forms.field.not-an-address
            """)
    void acceptsGoodValuesAndRefusesBadOnes(String definition, String sent, String expected)
            throws JsonProcessingException {
        CheckedAnswers checked =
                TestAnswers.answers().check(schema(definition), answer(TestSchemas.json(sent)), TestAnswers.NEW);

        if (expected.contains("forms.")) {
            assertThat(checked.violations().stream()
                            .map(v -> v.pointer() + " " + v.text().key()))
                    .containsExactly("/data/f" + (expected.startsWith("/") ? "" : " ") + expected);
        } else {
            assertThat(checked.violations()).isEmpty();
            assertThat(TestSchemas.JSON.writeValueAsString(checked.data().get("f")))
                    .isEqualTo(expected.replace('\'', '"'));
        }
    }

    /** Text of the request page, and of lists, titles and mail. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'link'        | 'https://example.com' | https://example.com     | https://example.com
            'phone'       | '13800138000'         | 138 0013 8000           | 138 0013 8000
            'phone'       | '010-62771234-801'    | 010-62771234 转 801      | 010-62771234 转 801
            'phone'       | '4008001234'          | 400-800-1234            | 400-800-1234
            'idNumber'    | '11010519491231002X'  | 11010519491231002X      | 110***********002X
            'bankAccount' | '6222021234567890128' | 6222 0212 3456 7890 128 | **** 0128
            'time'        | '09:05'               | 09:05                   | 09:05
            'datetime','subtype':'datetime' | '2026-03-01T09:30' | 2026-03-01 09:30 | 2026-03-01 09:30
            'yesNo'       | false                 | 否                       | 否
            'rating'      | 4                     | 4 / 5                   | 4 / 5
            'select','optionList':'cities'       | 'old'  | 旧址          | 旧址
            'checklist','optionList':'cities' | ['sh','gone'] | 上海、gone  | 上海、gone
            'select','optionsUrl':'https://hr.example.com/down' | 'sh' | sh | sh
            'picture'     | ['pic1']              | site.png                | site.png
            'signature'   | ['pic1']              | 已签名                   | 已签名
            'cascade','values':[CASCADE] | ['a','x'] | 差旅 / Hotel           | 差旅 / Hotel
            'cascade','values':[CASCADE] | ['a','gone'] | 差旅 / gone        | 差旅 / gone
            'address' | {'code':'110101','province':'北京市','city':'北京市','district':'东城区','street':'1 号'} \
            | 北京市东城区1 号 | 北京市东城区1 号
            'address' | {'code':'429004','province':'湖北省','city':'省直辖县','district':'仙桃市','street':'1 号'} \
            | 湖北省仙桃市1 号 | 湖北省仙桃市1 号
            """)
    void showsValuesToPeople(String definition, String value, String text, String listed) {
        Field field = schema(definition).values().get(0);
        FieldReaderContext reader = new FieldReaderContext(Locale.SIMPLIFIED_CHINESE, TestAnswers.NEW.zone(), Map.of());
        Object answer = answer(TestSchemas.json(value)).get("f");

        assertThat(field.type().text(field, answer, reader)).isEqualTo(text);
        assertThat(field.type().listText(field, answer, reader)).isEqualTo(listed);
    }

    /** Cells of an export, by the member of each column. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'bankAccount' | '6222021234567890128' | {=6222021234567890128}
            'idNumber'    | '11010519491231002X'  | {=11010519491231002X}
            'phone'       | '010-62771234-801'    | {=010-62771234-801}
            'yesNo'       | false                 | {=false}
            'rating'      | 4                     | {=4}
            'cascade','values':[CASCADE] | ['a','x'] | {=差旅 / Hotel}
            'address','depth':'city' | {'code':'440300','province':'广东省','city':'深圳市','street':'1'} \
            | {province=广东省, city=深圳市, street=1}
            """)
    void exportsValues(String definition, String value, String expected) {
        Field field = schema(definition).values().get(0);
        FieldReaderContext reader = new FieldReaderContext(Locale.SIMPLIFIED_CHINESE, TestAnswers.NEW.zone(), Map.of());
        Object sent = answer(TestSchemas.json(value)).get("f");
        Object answer = sent instanceof Integer number ? BigDecimal.valueOf(number) : sent;
        Map<String, Object> cells = new LinkedHashMap<>();
        field.type()
                .cells(field)
                .forEach(cell -> cells.put(cell.member(), cell.value().apply(answer, reader)));

        assertThat(cells).hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'phone','phoneKinds':['fax']            | /components/0/phoneKinds/0 forms.schema.one-of
            'phone','phoneKinds':[]                 | /components/0/phoneKinds forms.schema.some-of
            'phone','phoneKind':['mobile']          | /components/0/phoneKind forms.schema.misspelled
            'idNumber','documents':'passport'       | /components/0/documents forms.schema.some-of
            'bankAccount','accountKind':'savings'   | /components/0/accountKind forms.schema.one-of
            'cascade'                               | /components/0/values forms.schema.options
            'cascade','values':[{'value':'a'},{'value':'a'}] | /components/0/values/1/value forms.schema.option-twice
            'cascade','values':[{'value':'a','values':[{'label':'x'}]}] \
            | /components/0/values/0/values/0/value forms.schema.option-value
            'cascade','values':[{'value':'a','values':'b'}] | /components/0/values/0/values forms.schema.options
            'cascade','values':[CASCADE],'anyLevel':1 | /components/0/anyLevel forms.schema.flag
            'cascade','values':[CASCADE],'levels':'a' | /components/0/levels forms.schema.texts
            'cascade','values':[CASCADE],'defaultValue':['a'] | /components/0/defaultValue forms.schema.preset
            'address','depth':'street'              | /components/0/depth forms.schema.one-of
            'address','street':true                 | /components/0/street forms.schema.one-of
            'address','defaultValue':{'code':'1','street':'1'} | /components/0/defaultValue forms.schema.preset
            'serialNumber'                          | /components/0/prefix forms.schema.prefix
            'serialNumber','prefix':'A/B'           | /components/0/prefix forms.schema.prefix
            'serialNumber','prefix':'HT','reset':'weekly' | /components/0/reset forms.schema.one-of
            'serialNumber','prefix':'HT','digits':0 | /components/0/digits forms.schema.whole-number
            'text','text':'a','tone':'alarm'        | /components/0/tone forms.schema.one-of
            'rating','scale':7                      | /components/0/scale forms.schema.one-of
            'rating','scale':'5'                    | /components/0/scale forms.schema.one-of
            'rating','defaultValue':6               | /components/0/defaultValue forms.schema.preset
            'yesNo','defaultValue':'yes'            | /components/0/defaultValue forms.schema.preset
            'employeeNumber','validate':{'pattern':'('} | /components/0/validate/pattern forms.schema.pattern
            'time','validate':{'earliest':'noon'}   | /components/0/validate/earliest forms.schema.moment.time
            'time','validate':{'earlyest':'09:00'}  | /components/0/validate/earlyest forms.schema.misspelled
            'time','validate':{'earliest':'=today()'} | /components/0/validate/earliest forms.feel.syntax
            'time','validate':{'earliest':'18:00','latest':'09:00'} \
            | /components/0/validate/latest forms.schema.limits-crossed
            'time','timeInterval':0                 | /components/0/timeInterval forms.schema.whole-number
            'time','defaultValue':'08:00','validate':{'earliest':'09:00'} \
            | /components/0/defaultValue forms.schema.preset
            """)
    void refusesBadDefinitions(String definition, String problem) {
        assertThat(problems(definition)).containsExactly(problem);
    }

    private static List<String> problems(String definition) {
        try {
            schema(definition);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.violations().stream()
                    .map((Violation wrong) ->
                            wrong.pointer() + " " + wrong.text().key())
                    .collect(Collectors.toList());
        }
    }

    private static FormSchema schema(String definition) {
        String written = definition.replace("CASCADE", CASCADE);
        return TestSchemas.of("{'type':" + written + ",'key':'f','label':'F'}");
    }

    private static Map<String, Object> answer(JsonNode value) {
        return TestAnswers.data("{'f':" + value.toString() + "}");
    }
}
