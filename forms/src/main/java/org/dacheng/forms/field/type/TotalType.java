package org.dacheng.forms.field.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/** The sum of one column of line items; the sum of nothing is zero. Not a component of its own in a schema. */
final class TotalType implements FieldType {

    static final TotalType TOTAL = new TotalType();

    @Override
    public List<String> names() {
        return List.of("total");
    }

    @Override
    public Purpose purpose() {
        return Purpose.COMPUTED;
    }

    @Override
    public Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        return Set.of(KeyPaths.head(field.text("items")));
    }

    @Override
    public @Nullable Object compute(Field field, AnswerValidation validation) {
        return sum(field, KeyPaths.get(validation.reader().variables(), field.text("items")));
    }

    static BigDecimal sum(Field total, @Nullable Object rows) {
        BigDecimal sum = BigDecimal.ZERO;
        if (rows instanceof List<?> list) {
            for (Object row : list) {
                Object cell = row instanceof Map<?, ?> map ? KeyPaths.get(KeyPaths.named(map), total.text("of")) : null;
                BigDecimal number = NumericType.number(cell);
                sum = number == null ? sum : sum.add(number);
            }
        }
        return ExpressionType.rounded(total, sum);
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return ExpressionType.words(field, value, reader);
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        boolean money = !field.text("currency").isEmpty();
        return List.of(FieldExportColumn.number(
                field,
                money ? FieldExportColumn.FieldColumnKind.MONEY : FieldExportColumn.FieldColumnKind.NUMBER,
                field.text("currency")));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.SimpleType.NUMBER;
    }
}
