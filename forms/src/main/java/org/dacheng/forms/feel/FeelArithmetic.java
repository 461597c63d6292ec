package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import org.camunda.feel.syntaxtree.ZonedTime;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/** Adds, subtracts, multiplies, divides and raises to powers, and checks the operand types. Numbers have 34 digits. */
enum FeelArithmetic {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    POWER("**");

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int MAX_POWER = 1000;

    private final String sign;

    FeelArithmetic(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** The result; null when the types do not fit. */
    @Nullable
    Object of(Object one, Object two, EvaluationBudget budget) {
        if (one instanceof BigDecimal a && two instanceof BigDecimal b) {
            return budget.number(numbers(a, b));
        }
        return switch (this) {
            case ADD -> sum(one, two, budget);
            case SUBTRACT -> difference(one, two);
            case MULTIPLY -> product(one, two);
            case DIVIDE -> quotient(one, two);
            case POWER -> null;
        };
    }

    private BigDecimal numbers(BigDecimal one, BigDecimal two) {
        return switch (this) {
            case ADD -> one.add(two, PRECISION);
            case SUBTRACT -> one.subtract(two, PRECISION);
            case MULTIPLY -> one.multiply(two, PRECISION);
            case DIVIDE -> one.divide(two, PRECISION);
            case POWER -> power(one, two);
        };
    }

    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        if (whole && exponent.abs().compareTo(BigDecimal.valueOf(MAX_POWER)) <= 0) {
            return base.pow(exponent.intValue(), PRECISION);
        }
        double power = Math.pow(base.doubleValue(), exponent.doubleValue());
        EvaluationBudget.refuseWhen(Double.isInfinite(power));
        return BigDecimal.valueOf(power);
    }

    private static @Nullable Object sum(Object one, Object two, EvaluationBudget budget) {
        if (one instanceof String a && two instanceof String b) {
            budget.text((long) a.length() + b.length());
            return a + b;
        }
        if (one instanceof TemporalAmount && !(two instanceof TemporalAmount)) {
            return later(two, (TemporalAmount) one);
        }
        return two instanceof TemporalAmount amount ? later(one, amount) : null;
    }

    private static @Nullable Object later(Object moment, TemporalAmount amount) {
        if (moment instanceof LocalDate day) {
            return day.atStartOfDay().plus(amount).toLocalDate();
        } else if (moment instanceof LocalDateTime both) {
            return both.plus(amount);
        } else if (moment instanceof ZonedDateTime zoned) {
            return zoned.plus(amount);
        } else if (moment instanceof LocalTime time) {
            return amount instanceof Duration ? time.plus(amount) : null;
        } else if (moment instanceof ZonedTime time) {
            return amount instanceof Duration ? time.plus(amount) : null;
        } else if (moment instanceof Duration one && amount instanceof Duration two) {
            return one.plus(two);
        }
        return moment instanceof Period one && amount instanceof Period two
                ? one.plus(two).normalized()
                : null;
    }

    private static @Nullable Object difference(Object one, Object two) {
        if (one instanceof LocalDate a && two instanceof LocalDate b) {
            return Duration.between(b.atStartOfDay(), a.atStartOfDay());
        } else if (one instanceof LocalDateTime a && two instanceof LocalDateTime b) {
            return Duration.between(b, a);
        } else if (one instanceof ZonedDateTime a && two instanceof ZonedDateTime b) {
            return Duration.between(b, a);
        } else if (one instanceof LocalTime a && two instanceof LocalTime b) {
            return Duration.between(b, a);
        } else if (one instanceof ZonedTime a && two instanceof ZonedTime b) {
            return b.between(a);
        } else if (two instanceof Duration duration) {
            return later(one, duration.negated());
        }
        return two instanceof Period period ? later(one, period.negated()) : null;
    }

    private static @Nullable Object product(Object one, Object two) {
        if (one instanceof BigDecimal && !(two instanceof BigDecimal)) {
            return product(two, one);
        }
        if (two instanceof BigDecimal factor && one instanceof Duration duration) {
            return seconds(duration.getSeconds(), factor);
        }
        return two instanceof BigDecimal factor && one instanceof Period period
                ? months(BigDecimal.valueOf(period.toTotalMonths()).multiply(factor))
                : null;
    }

    private static @Nullable Object quotient(Object one, Object two) {
        if (one instanceof Duration a && two instanceof Duration b) {
            return BigDecimal.valueOf(a.getSeconds()).divide(BigDecimal.valueOf(b.getSeconds()), PRECISION);
        } else if (one instanceof Period a && two instanceof Period b) {
            return BigDecimal.valueOf(a.toTotalMonths()).divide(BigDecimal.valueOf(b.toTotalMonths()), PRECISION);
        } else if (two instanceof BigDecimal number && one instanceof Duration duration) {
            return seconds(duration.getSeconds(), BigDecimal.ONE.divide(number, PRECISION));
        }
        return two instanceof BigDecimal number && one instanceof Period period
                ? months(BigDecimal.valueOf(period.toTotalMonths()).divide(number, PRECISION))
                : null;
    }

    private static Duration seconds(long seconds, BigDecimal factor) {
        BigDecimal exact = BigDecimal.valueOf(seconds).multiply(factor, PRECISION);
        return Duration.ofSeconds(exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    private static Period months(BigDecimal months) {
        return Period.ofMonths(months.setScale(0, RoundingMode.DOWN).intValueExact())
                .normalized();
    }

    /** The type of the result; null when the types do not fit, {@link SimpleType#ANY} when one is unknown. */
    @Nullable
    FeelType type(FeelType one, FeelType two) {
        if (one == SimpleType.EMPTY || two == SimpleType.EMPTY) {
            return SimpleType.EMPTY;
        }
        if (one == SimpleType.ANY || two == SimpleType.ANY) {
            return this == POWER ? SimpleType.NUMBER : SimpleType.ANY;
        }
        if (one instanceof FeelType.UnionType || two instanceof FeelType.UnionType) {
            return ofEach(one, two);
        }
        if (one == SimpleType.NUMBER && two == SimpleType.NUMBER) {
            return SimpleType.NUMBER;
        }
        return switch (this) {
            case ADD -> sumType(one, two);
            case SUBTRACT -> differenceType(one, two);
            case MULTIPLY ->
                isLength(one) && two == SimpleType.NUMBER
                        ? one
                        : isLength(two) && one == SimpleType.NUMBER ? two : null;
            case DIVIDE ->
                isLength(one) && two == SimpleType.NUMBER
                        ? one
                        : isLength(one) && one == two ? SimpleType.NUMBER : null;
            case POWER -> null;
        };
    }

    /** Every value of one type has to fit every value of the other. */
    private @Nullable FeelType ofEach(FeelType one, FeelType two) {
        FeelType all = SimpleType.EMPTY;
        for (FeelType left : one.each()) {
            for (FeelType right : two.each()) {
                FeelType result = type(left, right);
                if (result == null) {
                    return null;
                }
                all = FeelType.join(all, result);
            }
        }
        return all;
    }

    private static boolean isLength(FeelType type) {
        return type == SimpleType.DAYS || type == SimpleType.MONTHS;
    }

    private static @Nullable FeelType sumType(FeelType one, FeelType two) {
        if (one.isText() && two.isText()) {
            return FeelType.TEXT;
        }
        return isLength(two) ? laterType(one, two) : isLength(one) ? laterType(two, one) : null;
    }

    private static @Nullable FeelType laterType(FeelType moment, FeelType length) {
        if (moment == SimpleType.TIME || moment == SimpleType.ZONED_TIME) {
            return length == SimpleType.DAYS ? moment : null;
        }
        boolean takes =
                moment == SimpleType.DATE || moment == SimpleType.DATE_TIME || moment == SimpleType.ZONED_DATE_TIME;
        return takes || moment == length ? moment : null;
    }

    private static @Nullable FeelType differenceType(FeelType one, FeelType two) {
        boolean moments = one == SimpleType.DATE
                || one == SimpleType.DATE_TIME
                || one == SimpleType.ZONED_DATE_TIME
                || one == SimpleType.TIME
                || one == SimpleType.ZONED_TIME;
        return moments && one == two ? SimpleType.DAYS : isLength(two) ? laterType(one, two) : null;
    }
}
