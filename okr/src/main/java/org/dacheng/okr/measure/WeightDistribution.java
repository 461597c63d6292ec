package org.dacheng.okr.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Distribution of weights: those of siblings have four decimals and sum to exactly 1. The remainder is distributed in
 * units of 0.0001 by the largest remainder method, with ties broken by id, so that the order of the siblings never
 * matters.
 */
public final class WeightDistribution {

    public static final int SCALE = 4;
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /** The weight of one of several siblings; a locked one stays unchanged. */
    public record Weight(String id, BigDecimal value, boolean locked) {}

    /**
     * Gives all siblings that are not locked the same weight.
     *
     * @throws IllegalArgumentException when no weights could sum to 1: see {@link #canSum}
     */
    public static Map<String, BigDecimal> equalise(Collection<Weight> siblings) {
        return shared(siblings, weight -> BigInteger.ONE);
    }

    /**
     * Keeps the proportions of siblings that are not locked; if all their weights are 0, they get the same weight.
     *
     * @throws IllegalArgumentException when no weights could sum to 1: see {@link #canSum}
     */
    public static Map<String, BigDecimal> proportion(Collection<Weight> siblings) {
        boolean nothing = siblings.stream()
                .filter(weight -> !weight.locked())
                .allMatch(weight -> weight.value().signum() <= 0);
        return nothing ? equalise(siblings) : shared(siblings, weight -> units(weight.value()));
    }

    /** Whether the weights can sum to 1: the locked ones sum to at most 1 if there are others, else to exactly 1. */
    public static boolean canSum(Collection<Weight> siblings) {
        int left = left(siblings).signum();
        return siblings.stream().allMatch(Weight::locked) ? left == 0 : left >= 0;
    }

    /** Whether the weights sum to exactly 1. */
    public static boolean sumToOne(Collection<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.ONE) == 0;
    }

    private static Map<String, BigDecimal> shared(Collection<Weight> siblings, Function<Weight, BigInteger> claimOf) {
        if (!canSum(siblings)) {
            throw new IllegalArgumentException("no weights that keep the locked ones sum to 1");
        }
        BigInteger left = left(siblings);
        List<Weight> open = siblings.stream()
                .filter(Predicate.not(Weight::locked))
                .sorted(Comparator.comparing(Weight::id))
                .toList();
        Map<String, BigInteger> shares = largestRemainder(open, claimOf, left);
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        siblings.forEach(weight -> weights.put(weight.id(), decimal(weight, shares.get(weight.id()))));
        return weights;
    }

    private static Map<String, BigInteger> largestRemainder(
            List<Weight> open, Function<Weight, BigInteger> claimOf, BigInteger left) {
        BigInteger claims = open.stream().map(claimOf).reduce(BigInteger.ZERO, BigInteger::add);
        Map<String, BigInteger[]> parts = open.stream()
                .collect(Collectors.toMap(
                        Weight::id,
                        weight -> claimOf.apply(weight).multiply(left).divideAndRemainder(claims),
                        (one, other) -> one,
                        LinkedHashMap::new));
        Map<String, BigInteger> shares = new LinkedHashMap<>();
        parts.forEach((id, part) -> shares.put(id, part[0]));
        BigInteger given = shares.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        parts.entrySet().stream()
                .sorted(Comparator.comparing(part -> part.getValue()[1].negate()))
                .limit(left.subtract(given).longValueExact())
                .forEach(part -> shares.merge(part.getKey(), BigInteger.ONE, BigInteger::add));
        return shares;
    }

    private static BigDecimal decimal(Weight weight, @Nullable BigInteger share) {
        return share == null ? weight.value().setScale(SCALE, RoundingMode.HALF_UP) : new BigDecimal(share, SCALE);
    }

    private static BigInteger left(Collection<Weight> siblings) {
        return siblings.stream()
                .filter(Weight::locked)
                .map(weight -> units(weight.value()))
                .reduce(WHOLE, BigInteger::subtract);
    }

    private static BigInteger units(BigDecimal value) {
        return value.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue();
    }

    private WeightDistribution() {}
}
