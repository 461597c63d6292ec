package org.dacheng.forms.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.forms.feel.FeelType;
import org.jspecify.annotations.Nullable;

/** The sum of one column of line items; nothing is zero. Not written in a schema as a component of its own. */
final class TotalType implements FieldType {

    static final TotalType TOTAL = new TotalType();

    @Override
    public List<String> names() {
        return List.of("total");
    }

    @Override
    public Part part() {
        return Part.COMPUTED;
    }

    @Override
    public Set<String> dependencies(Field field, Definition definition) {
        return Set.of(Paths.head(field.text("items")));
    }

    @Override
    public @Nullable Object compute(Field field, Judge judge) {
        return sum(field, Paths.get(judge.reader().variables(), field.text("items")));
    }

    static BigDecimal sum(Field total, @Nullable Object rows) {
        BigDecimal sum = BigDecimal.ZERO;
        if (rows instanceof List<?> list) {
            for (Object row : list) {
                Object cell = row instanceof Map<?, ?> map ? Paths.get(Paths.named(map), total.text("of")) : null;
                BigDecimal number = NumericType.number(cell);
                sum = number == null ? sum : sum.add(number);
            }
        }
        return ExpressionType.rounded(total, sum);
    }

    @Override
    public String text(Field field, Object value, Reader reader) {
        return ExpressionType.words(field, value, reader);
    }

    @Override
    public List<Cell> cells(Field field) {
        boolean money = !field.text("currency").isEmpty();
        return List.of(Cell.number(field, money ? Cell.Kind.MONEY : Cell.Kind.NUMBER, field.text("currency")));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.Kind.NUMBER;
    }
}
