package org.dacheng.forms.feel;

import camundajar.impl.scala.collection.Seq;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.ClosedRangeBoundary;
import org.camunda.feel.syntaxtree.OpenRangeBoundary;
import org.camunda.feel.syntaxtree.RangeBoundary;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValDateTime;
import org.camunda.feel.syntaxtree.ValDayTimeDuration;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValLocalDateTime;
import org.camunda.feel.syntaxtree.ValLocalTime;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValRange;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.syntaxtree.ValTime;
import org.camunda.feel.syntaxtree.ValYearMonthDuration;
import org.camunda.feel.syntaxtree.ZonedTime;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/** The engine's functions of single values, and its parts of dates, times and durations. */
final class NativeFunctions {

    private static final BuiltinFunctions ENGINE =
            new BuiltinFunctions(new NoClock(), ValueMapper.defaultValueMapper());
    private static final Set<String> ROUNDING =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");
    private static final BigDecimal MAX_SCALE = BigDecimal.valueOf(40);

    /** Trailing empty arguments count as omitted; with a range that has an empty end the result is empty. */
    static @Nullable Object call(CallArguments arguments) {
        List<Val> values = new ArrayList<>();
        int size = arguments.size();
        while (size > 0 && arguments.get(size - 1) == null) {
            size--;
        }
        for (int i = 0; i < size; i++) {
            Object value = arguments.get(i);
            if (value instanceof FeelRange range && (range.start() == null || range.end() == null)) {
                return null;
            }
            if (i == 1 && value instanceof BigDecimal scale && ROUNDING.contains(arguments.function())) {
                EvaluationBudget.refuseWhen(scale.abs().compareTo(MAX_SCALE) > 0);
            }
            values.add(engineValue(value));
            arguments.budget().spend(value instanceof String text ? 1 + text.length() / 16 : 1);
        }
        Object result = plain(function(arguments.function(), values.size())
                .invoke()
                .apply(CollectionConverters.asScala(values).toList()));
        if (result instanceof String text) {
            arguments.budget().text(text.length());
        }
        return result instanceof BigDecimal number ? arguments.budget().number(number) : result;
    }

    private static ValFunction function(String name, int parameters) {
        return CollectionConverters.asJava(ENGINE.getFunctions(name)).stream()
                .filter(function -> function.params().size() == parameters)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the engine has no " + name + " of " + parameters));
    }

    static @Nullable Object part(Object value, String name) {
        return plain(engineValue(value).property(name).getOrElse(() -> ValNull$.MODULE$));
    }

    static Val engineValue(@Nullable Object value) {
        if (value == null) {
            return ValNull$.MODULE$;
        } else if (value instanceof BigDecimal number) {
            return new ValNumber(new camundajar.impl.scala.math.BigDecimal(number));
        } else if (value instanceof String text) {
            return new ValString(text);
        } else if (value instanceof Boolean truth) {
            return new ValBoolean(truth);
        } else if (value instanceof List<?> items) {
            List<Val> values = new ArrayList<>();
            items.forEach(item -> values.add(engineValue(FeelValues.plain(item))));
            return new ValList(CollectionConverters.asScala(values).toList());
        } else if (value instanceof FeelRange range) {
            return new ValRange(boundary(range.start(), range.withStart()), boundary(range.end(), range.withEnd()));
        }
        return moment(value);
    }

    private static Val moment(Object value) {
        if (value instanceof LocalDate day) {
            return new ValDate(day);
        } else if (value instanceof LocalDateTime both) {
            return new ValLocalDateTime(both);
        } else if (value instanceof ZonedDateTime zoned) {
            return new ValDateTime(zoned);
        } else if (value instanceof LocalTime time) {
            return new ValLocalTime(time);
        } else if (value instanceof ZonedTime time) {
            return new ValTime(time);
        } else if (value instanceof Duration duration) {
            return new ValDayTimeDuration(duration);
        } else if (value instanceof Period period) {
            return new ValYearMonthDuration(period);
        }
        throw new IllegalArgumentException("no value of the engine: " + value.getClass());
    }

    private static RangeBoundary boundary(@Nullable Object value, boolean closed) {
        return closed ? new ClosedRangeBoundary(engineValue(value)) : new OpenRangeBoundary(engineValue(value));
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof ValNumber number) {
            return number.value().bigDecimal();
        } else if (value instanceof ValString text) {
            return text.value();
        } else if (value instanceof ValBoolean truth) {
            return truth.value();
        } else if (value instanceof ValList list) {
            List<@Nullable Object> items = new ArrayList<>();
            CollectionConverters.asJava((Seq<?>) list.items()).forEach(item -> items.add(plain(item)));
            return items;
        } else if (value instanceof ValDate day) {
            return day.value();
        } else if (value instanceof ValLocalDateTime both) {
            return both.value();
        } else if (value instanceof ValDateTime zoned) {
            return zoned.value();
        } else if (value instanceof ValLocalTime time) {
            return time.value();
        } else if (value instanceof ValTime time) {
            return time.value();
        } else if (value instanceof ValDayTimeDuration duration) {
            return duration.value();
        }
        return value instanceof ValYearMonthDuration period ? period.value() : null;
    }

    /** The clock is that of the evaluation; the engine's clock is never used. */
    private static final class NoClock implements FeelEngineClock {
        @Override
        public ZonedDateTime getCurrentTime() {
            throw new IllegalStateException("no clock");
        }
    }

    private NativeFunctions() {}
}
