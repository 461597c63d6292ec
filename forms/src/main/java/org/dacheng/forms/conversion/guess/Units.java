package org.dacheng.forms.conversion.guess;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.NumberParser;
import org.jspecify.annotations.Nullable;

/** Words that are a currency or a unit. */
public final class Units {

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("元", "CNY"),
            Map.entry("人民币", "CNY"),
            Map.entry("人民币元", "CNY"),
            Map.entry("¥", "CNY"),
            Map.entry("RMB", "CNY"),
            Map.entry("美元", "USD"),
            Map.entry("美金", "USD"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("欧元", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("英镑", "GBP"),
            Map.entry("£", "GBP"),
            Map.entry("港币", "HKD"),
            Map.entry("港元", "HKD"),
            Map.entry("HK$", "HKD"),
            Map.entry("日元", "JPY"));

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> UNITS = Set.of(
            "个", "件", "台", "份", "次", "人", "人次", "天", "日", "工作日", "小时", "分钟", "月", "个月", "年", "周", "箱", "包", "套", "张",
            "本", "页", "米", "厘米", "公里", "千米", "公斤", "千克", "克", "吨", "升", "平方米", "㎡", "m²", "万元", "千元", "亿元", "元/天",
            "元/月", "分", "岁", "kg", "g", "t", "km", "m", "cm", "mm", "l", "ml", "h", "min", "pcs", "pc", "units",
            "pieces", "days", "hours", "minutes", "weeks", "months", "years", "people", "boxes", "copies", "times",
            "pages");

    /** The code of a currency; null if the text is none. */
    public static @Nullable String currency(String text) {
        String plain = NumberParser.ascii(text).strip().toUpperCase(Locale.ROOT);
        return CODES.contains(plain) ? plain : CURRENCIES.get(plain);
    }

    public static boolean isUnit(String text) {
        return UNITS.contains(NumberParser.ascii(text).strip().toLowerCase(Locale.ROOT));
    }

    public static boolean isPercent(String text) {
        return NumberParser.ascii(text).strip().equals("%");
    }

    private Units() {}
}
