package org.dacheng.forms.feel;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/** Gives numbers back as BigDecimal; the engine's own mapping for Java makes them doubles, which is no way with money. */
final class ExactNumbers extends JavaCustomValueMapper {

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        return value instanceof ValNumber number ? Optional.of(number.value().bigDecimal()) : Optional.empty();
    }

    @Override
    public int priority() {
        return 100;
    }
}
