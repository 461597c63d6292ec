package org.dacheng.forms.field.type;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.attachment.AttachmentView;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.PersonView;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The field types with a small world around them: two people, two departments, one file; weekends are free. */
public final class TestFieldTypes {

    static final Messages MESSAGES = messages();

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    public static final Map<String, PersonView> PEOPLE =
            Map.of("lin", person("lin", "林小雨", "Lin Xiaoyu", true), "gone", person("gone", "周远", "Zhou Yuan", false));

    public static final List<DepartmentView> DEPARTMENTS = List.of(
            new DepartmentView("co", new LocalText("星辰科技", "Star Tech"), null, null, 0),
            new DepartmentView("rd", new LocalText("研发部", "R&D"), "co", null, 1));

    private static final List<AttachmentView> FILES = List.of(
            new AttachmentView("file1", "invoice.pdf", 2048, "application/pdf"),
            new AttachmentView("pic1", "site.png", 2048, "image/png"),
            new AttachmentView("pic2", "scan.tiff", 2048, "image/tiff"));

    /** Addresses that were asked for options, not just looked up in what is known. */
    public static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

    public static FieldTypes all(Feel feel) {
        ChoiceOptions choices = new ChoiceOptions(feel, new TestOptionSources(), MESSAGES);
        return new FieldTypes(List.of(
                new TextFieldType(),
                new TextAreaType(),
                new LinkType(),
                new PhoneType(MESSAGES),
                new IdNumberType(CLOCK),
                new BankAccountType(),
                new EmployeeNumberType(),
                new NumberType(),
                new MoneyType(),
                new SelectType(choices),
                new RadioType(choices),
                new MultipleChoiceType(choices),
                new CheckboxType(MESSAGES),
                new CascadeFieldType(),
                new AddressType(new Divisions(), MESSAGES),
                new SerialNumberType(),
                new YesNoType(MESSAGES),
                new RatingType(),
                new DateTimeType(CLOCK),
                new DateRangeType(TestFieldTypes::weekdays, MESSAGES),
                new PersonType((String id) -> Optional.ofNullable(PEOPLE.get(id))),
                new DepartmentType(() -> DEPARTMENTS),
                new LineItemsType(),
                new AttachmentType(TestFieldTypes::files, 20),
                new PictureType(TestFieldTypes::files, 20),
                new SignatureType(TestFieldTypes::files, 20, MESSAGES),
                new NoteType(feel),
                new ExpressionType(MESSAGES),
                new LayoutType(),
                new ForeignType(),
                new StaticComponentType()));
    }

    private static Messages messages() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("messages/forms");
        bundles.setDefaultEncoding("UTF-8");
        return new Messages(bundles);
    }

    private static List<AttachmentView> files(Collection<String> ids) {
        return FILES.stream().filter(file -> ids.contains(file.id())).toList();
    }

    private static BigDecimal weekdays(LocalDate from, boolean afternoon, LocalDate to, boolean noon) {
        long whole = from.datesUntil(to.plus(1, ChronoUnit.DAYS))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal days = BigDecimal.valueOf(whole);
        days = afternoon ? days.subtract(half) : days;
        return noon ? days.subtract(half) : days;
    }

    private static PersonView person(String id, String zh, String en, boolean active) {
        return new PersonView(
                id,
                new LocalText(zh, en),
                "",
                LocalText.same(""),
                List.of("rd"),
                null,
                active,
                Set.of("employee"),
                Locale.SIMPLIFIED_CHINESE,
                ZoneId.of("Asia/Shanghai"));
    }

    private TestFieldTypes() {}
}
