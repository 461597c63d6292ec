package org.dacheng.forms.conversion.guess;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.text.NumberParser;

/**
 * Words of labels, in Chinese and English, that say what a field asks for. The word that ends last decides, since both
 * languages name the thing at the end: “费用说明” is a description, “费用” is money.
 */
public final class LabelWords {

    private static final List<WordRule> RULES = List.of(
            rule(FieldKind.EMAIL, "邮箱|邮件地址|电子邮件|e-?mail"),
            rule(FieldKind.LINK, "链接|网址|网站|url|links?|website"),
            rule(FieldKind.ID_NUMBER, "身份证号码|身份证号|身份证|证件号码|证件号|id card( number| no)?|id (number|no)"),
            rule(FieldKind.BANK_ACCOUNT, "银行卡号|银行卡|银行账号|银行帐号|银行账户|收款账号|卡号|bank (account|card)( number| no)?"),
            rule(FieldKind.EMPLOYEE_NUMBER, "工号|员工编号|employee (number|no|id)|staff (number|no|id)"),
            rule(FieldKind.PHONE, "电话号码|手机号码|手机号|电话|手机|联系方式|(tele|mobile |cell)?phone( number| no)?|mobile|tel"),
            rule(FieldKind.PICTURE, "照片|图片|截图|相片|photos?|pictures?|images?|screenshots?"),
            rule(FieldKind.ATTACHMENT, "附件|文件|凭证|证明|材料|attachments?|files?|documents?|receipts?"),
            rule(FieldKind.ADDRESS, "地址|住址|address"),
            rule(FieldKind.DATE_RANGE, "起止日期|起止时间|起止|起讫|时间段|期间|日期范围|date range|period"),
            rule(FieldKind.DATE_TIME, "日期时间|时间|date ?time|date and time|(start|end|departure|arrival)( |ing )time"),
            rule(FieldKind.TIME, "时刻|time"),
            rule(FieldKind.DATE, "日期|生日|(开始|结束|到岗|入职|离职|出发|返回|截止)日|date( of birth)?|birthday|deadline"),
            rule(
                    FieldKind.MONEY,
                    "金额|费用|价格|单价|总价|价款|合计|预算|工资|薪资|薪酬|月薪|年薪|奖金|补贴|押金|借款|货款"
                            + "|amount|price|costs?|fees?|salary|budget|expenses?|payment|total"),
            rule(FieldKind.PERCENTAGE, "比例|百分比|占比|(增长|完成|利用|合格|出勤|税)率|percent(age)?|%"),
            rule(
                    FieldKind.NUMBER,
                    "数量|数目|人数|天数|次数|份数|件数|台数|个数|页数|小时数|时长|年限|工龄|年龄|里程|重量|面积|分数|得分|汇率"
                            + "|quantity|qty|count|(number of )?(days|hours|people|items|pages)|age|weight|score"),
            rule(FieldKind.YES_NO, "是否\\S*|有无\\S*|(is|are|has|have|does|do|needs?|can) .+\\?"),
            rule(FieldKind.RATING, "评分|打分|星级|rating|stars"),
            rule(
                    FieldKind.PERSON,
                    "人员|审批人|申请人|负责人|经办人|责任人|交接人|接收人|代理人|同行人|参与人|同事|经理|主管|上级"
                            + "|person|approver|applicant|manager|assignee|colleague|owner|deputy"),
            rule(FieldKind.DEPARTMENT, "部门|科室|department|dept"),
            rule(
                    FieldKind.LONG_TEXT,
                    "备注|说明|描述|原因|理由|详情|明细说明|内容|意见|建议|总结|计划|安排"
                            + "|remarks?|notes?|description|reasons?|details|comments?|explanation"),
            rule(
                    FieldKind.TEXT,
                    "事由|主题|标题|名称|姓名|编号|号码|单号|类型|类别|种类|级别|方式|大写|职位|岗位|单位|公司|地点"
                            + "|subject|title|name|type|category|kind|level|code|no|number|center|centre|position"
                            + "|company|place|location|in words"));

    private static final List<WordRule> TYPES = List.of(
            rule(FieldKind.LONG_TEXT, "多行文本|多行|长文本|text ?area|long text|multi-?line|paragraph"),
            rule(FieldKind.TEXT, "单行文本|单行|文本|文字|text( field)?|string"),
            rule(FieldKind.NUMBER, "数字|数值|整数|小数|number|integer|decimal"),
            rule(FieldKind.MONEY, "金额|money|currency|amount"),
            rule(FieldKind.PERCENTAGE, "百分比|percent(age)?"),
            rule(FieldKind.DATE_RANGE, "日期范围|日期区间|起止日期|date range|period"),
            rule(FieldKind.DATE_TIME, "日期时间|日期和时间|date ?time|date and time"),
            rule(FieldKind.DATE, "日期|date"),
            rule(FieldKind.TIME, "时间|time"),
            rule(FieldKind.YES_NO, "是否|yes/no|yes or no|boolean"),
            rule(FieldKind.PERSON, "人员|成员|person|people|employee"),
            rule(FieldKind.DEPARTMENT, "部门|department"),
            rule(FieldKind.PHONE, "电话|手机|手机号|phone|mobile"),
            rule(FieldKind.EMAIL, "邮箱|邮件|e-?mail"),
            rule(FieldKind.LINK, "链接|网址|url|link"),
            rule(FieldKind.ID_NUMBER, "身份证|身份证号|证件号|id (card|number)"),
            rule(FieldKind.BANK_ACCOUNT, "银行卡|银行卡号|银行账号|bank account"),
            rule(FieldKind.EMPLOYEE_NUMBER, "工号|employee number"),
            rule(FieldKind.ADDRESS, "地址|address"),
            rule(FieldKind.RATING, "评分|rating"),
            rule(FieldKind.PICTURE, "图片|照片|image|photo|picture"),
            rule(FieldKind.ATTACHMENT, "附件|文件|attachment|file"));

    private record WordRule(FieldKind kind, Pattern words) {}

    /** A kind with the word that says so. */
    public record FoundKind(FieldKind kind, String word) {}

    /** English words are whole words. */
    private static WordRule rule(FieldKind kind, String words) {
        return new WordRule(kind, Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])"));
    }

    /** What the label asks for; empty if no word says so. */
    public static Optional<FoundKind> kind(String label) {
        String text = folded(label);
        FoundKind found = null;
        int end = 0;
        int length = 0;
        for (WordRule rule : RULES) {
            Matcher matcher = rule.words().matcher(text);
            while (matcher.find()) {
                boolean later = matcher.end() > end;
                boolean longer = matcher.end() == end && matcher.end() - matcher.start() > length;
                if (later || longer) {
                    found = new FoundKind(rule.kind(), matcher.group());
                    end = matcher.end();
                    length = matcher.end() - matcher.start();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The kind that a text names as such, such as “number” or “日期”. */
    public static Optional<FieldKind> named(String type) {
        String text = folded(type);
        return TYPES.stream()
                .filter(rule -> rule.words().matcher(text).matches())
                .map(WordRule::kind)
                .findFirst();
    }

    private static String folded(String text) {
        return NumberParser.ascii(text).strip().toLowerCase(Locale.ROOT);
    }

    private LabelWords() {}
}
